package fr.faubourg.tables;

/** How large a file may be, so that reading one never takes the memory of the whole application. */
final class Limits {
    /** Bytes of a file as sent. */
    static final long FILE_BYTES = 64L << 20;
    /** Columns of a table. */
    static final int COLUMNS = 500;
    /** Row of the headings at most. */
    static final int HEADING_ROW = 1_000;
    /** Sheets of a workbook that are looked into. */
    static final int SHEETS = 60;
    /** Rows of a table. */
    static final long ROWS = 1_000_000;
    /** Characters of a cell. */
    static final int CELL_CHARACTERS = 100_000;
    /** Characters of a geometry: about 150,000 vertices. */
    static final int GEOMETRY_CHARACTERS = 4_000_000;
    /** Characters of a chunk, whatever its number of rows. */
    static final long CHUNK_CHARACTERS = 8_000_000;
    /** Bytes of a workbook once unpacked. */
    static final long UNPACKED_BYTES = 600L << 20;
    /** Bytes of a workbook's shared texts once unpacked: they are kept in memory while it is read, short ones three times as large. */
    static final long UNPACKED_TEXTS_BYTES = 24L << 20;
    /** Files in a workbook. */
    static final int ENTRIES = 5_000;

    private Limits() {}

    static UnreadableFile tooManyColumns() {
        return new UnreadableFile("Ce fichier a plus de " + COLUMNS
                + " colonnes\u00a0: supprimez celles qui ne servent pas, puis déposez-le de nouveau.");
    }

    static UnreadableFile tooManyRows() {
        return new UnreadableFile("Ce fichier a plus d’un million de lignes\u00a0: coupez-le en plusieurs fichiers.");
    }

    static UnreadableFile cellTooLong(long line) {
        return new UnreadableFile("Ligne " + line + "\u00a0: une cellule dépasse 100 000 caractères. "
                + "Vérifiez qu’un guillemet ouvert est bien refermé, ou raccourcissez ce texte.");
    }
}
