package fr.faubourg.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180), its encoding and separator detected. */
final class CsvSheet implements Sheet, ChosenSheet {
    private static final int SAMPLE_CHARACTERS = 1 << 16;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final SheetBody body;
    private final TextEncoding encoding;
    private final char separator;
    /** Lines before the first record, taken by a {@code sep=;} line. */
    private final int linesBefore;

    private CsvSheet(
            CsvReader<CsvRecord> reader, TextEncoding encoding, char separator, int linesBefore, SheetChoice choice) {
        this.reader = reader;
        this.records = reader.iterator();
        this.encoding = encoding;
        this.separator = separator;
        this.linesBefore = linesBefore;
        this.body = new SheetBody(
                this::next, Merges.none(), choice, "Ce fichier est vide\u00a0: vérifiez qu’il s’agit du bon fichier.");
    }

    static CsvSheet open(Path file, SheetChoice choice) throws IOException {
        TextEncoding encoding = TextEncoding.detect(file);
        String sample = sample(file, encoding);
        if (sample.indexOf('\0') >= 0) {
            throw new UnreadableFile("Ce fichier n’est pas un tableau\u00a0: déposez un fichier CSV, XLSX ou GeoJSON.");
        }
        boolean declared = sample.matches("(?s)sep=.\\r?\\n.*");
        char separator = declared ? sample.charAt(4) : CsvSeparator.detect(sample, sample.length() < SAMPLE_CHARACTERS);
        Reader text = encoding.open(file);
        try {
            if (declared) {
                skipLine(text);
            }
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowExtraCharsAfterClosingQuote(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(4 * Limits.CELL_CHARACTERS)
                    .build(
                            CsvRecordHandler.of(limits -> limits.maxFields(4 * Limits.COLUMNS)
                                    .maxFieldSize(Limits.CELL_CHARACTERS)
                                    .maxRecordSize(20 * Limits.CELL_CHARACTERS)),
                            text);
            return new CsvSheet(reader, encoding, separator, declared ? 1 : 0, choice);
        } catch (RuntimeException | IOException e) {
            text.close();
            throw e;
        }
    }

    @Override
    public List<String> headings() {
        return body.headings();
    }

    @Override
    public Iterator<Row> rows() {
        return body.rows();
    }

    @Override
    public String description() {
        return "CSV, " + encoding.label() + ", séparateur " + CsvSeparator.label(separator);
    }

    @Override
    public SheetChoice choice() {
        return body.resolved("");
    }

    @Override
    public LeftAside leftAside() {
        return body.leftAside();
    }

    TextEncoding encoding() {
        return encoding;
    }

    char separator() {
        return separator;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UnreadableFile("Le fichier n’a pas pu être lu jusqu’au bout\u00a0: déposez-le de nouveau.", e);
        }
    }

    private @Nullable RawRow next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord row = records.next();
            return new RawRow(row.getStartingLineNumber() + linesBefore, row.getFields());
        } catch (CsvParseException e) {
            throw new UnreadableFile(
                    "Le fichier ne se lit pas comme un CSV\u00a0: un guillemet n’est pas refermé, une cellule dépasse 100 000 caractères "
                            + "ou une ligne a trop de cellules. Corrigez-le dans un tableur, puis enregistrez-le de nouveau"
                            + where(e) + ".",
                    e);
        } catch (NoSuchElementException e) {
            return null;
        }
    }

    private static String where(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        Matcher line = LINE.matcher(message);
        return line.find() ? " (autour de la ligne " + line.group(1) + ")" : "";
    }

    private static String sample(Path file, TextEncoding encoding) throws IOException {
        try (Reader text = encoding.open(file)) {
            char[] buffer = new char[SAMPLE_CHARACTERS];
            int length = 0;
            for (int read; length < buffer.length && (read = text.read(buffer, length, buffer.length - length)) > 0; ) {
                length += read;
            }
            return new String(buffer, 0, length);
        }
    }

    private static void skipLine(Reader text) throws IOException {
        int character = text.read();
        while (character >= 0 && character != '\n') {
            character = text.read();
        }
    }
}
