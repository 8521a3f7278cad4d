package fr.faubourg.tables;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A kind of record that files bring in (perimeters, residences, indicators, field reports…): one Spring bean per kind. The bean
 * says which fields it knows; the module does the rest: reading, mapping, dry run, report, resumable import.
 *
 * <p>Rows arrive in chunks so that a kind can work set-based (one look-up, one batch of writes per chunk). Before a kind sees a
 * row, its required fields are there and each cell reads as its {@link ValueKind}; other rows were refused already.
 */
public interface ImportKind {
    /** A stable name in lower case, kept in the database and in URLs: {@code perimetres}. */
    String key();

    /** The French name on the screen, plural: "Périmètres de quartiers". */
    String label();

    /** One or two French sentences for the person who chooses the kind: what the file must hold, how a record is recognised. */
    String explanation();

    /** The fields in the order of the screen. */
    List<ImportField> fields();

    /** What is asked once for the whole file (source, year, default place…). */
    default List<ImportOption> options() {
        return List.of();
    }

    /** The same as one person is asked: a kind may offer less to some, and propose what it knows of them; the names stay those of {@link #options()}. */
    default List<ImportOption> options(Viewer viewer) {
        return options();
    }

    /**
     * The French singular for what an unmapped column may be taken as ("indicateur"), when files carry one record per column; empty
     * (the default) when unmapped columns are left aside. Such cells are found in {@link ImportRow#others()}.
     */
    default Optional<String> otherColumns() {
        return Optional.empty();
    }

    /** Who may import it. */
    default Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    /** True when the demonstration refuses it, since such files hold personal data. */
    default boolean personalData() {
        return false;
    }

    /** Rows per chunk, and so per transaction: 500 to 5,000. */
    default int chunkSize() {
        return 1_000;
    }

    /**
     * What makes two rows of one file the same record (a code, a source and number), or empty when a row stands for itself. The second
     * row with an identity already met in the file is refused before {@link #check}.
     */
    default Optional<String> identity(ImportRow row, ImportContext context) {
        return Optional.empty();
    }

    /**
     * Tells for each row what {@link #apply} would do; writes nothing.
     *
     * @return one verdict per row, in the order of the chunk
     */
    List<RowVerdict> check(List<ImportRow> chunk, ImportContext context);

    /**
     * Writes the rows, inside the transaction that also moves the import's checkpoint, and says what was done. A row may still be
     * refused here when the data changed since the dry run. Must be a function of the rows and of the database only: after an
     * abrupt stop the chunk that was not committed comes again.
     *
     * @return one verdict per row, in the order of the chunk
     */
    List<RowVerdict> apply(List<ImportRow> chunk, ImportContext context);

    /**
     * The tables that {@link #apply} writes, in the order of writing, so that a whole import can be undone: each record made is told by {@link
     * ImportContext#created}, each row to be changed by {@link ImportContext#changing} beforehand.
     */
    List<ImportedTable> tables();

    /**
     * Which of the records that an import made are held on to in a way that the database cannot tell (a thread that knows only kinds and ids):
     * they stay when it is undone.
     */
    default Set<UUID> held(ImportedTable table, Collection<UUID> made) {
        return Set.of();
    }

    /** Called in the transaction that undoes an import, before anything is taken back: what the application found by these records lets go of them. */
    default void undoing(ImportedTable table, TakenBack taken) {}

    /** Called in the same transaction once all was taken back: what must follow. */
    default void undone(ImportedTable table, TakenBack taken) {}

    /** Called in a transaction of its own after the last chunk: what must follow the whole file (locating again, say). May come twice. */
    default void finish(ImportContext context) {}

    /** The address of a page that shows the import's rows before they are applied (a map), linked from the report. */
    default Optional<String> previewUrl(UUID importId) {
        return Optional.empty();
    }

    /** The address of the list where the imported records are seen, linked from the report of a finished import. */
    default Optional<String> resultUrl(UUID importId) {
        return Optional.empty();
    }
}
