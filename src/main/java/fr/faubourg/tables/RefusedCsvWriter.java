package fr.faubourg.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Writes refused rows as CSV with the separator and the encoding of the file they came from, formulas defused. */
final class RefusedCsvWriter implements TableWriter {
    private final TextEncoding encoding;
    private final char separator;

    RefusedCsvWriter(TextEncoding encoding, char separator) {
        this.encoding = encoding;
        this.separator = separator;
    }

    @Override
    public <T> long write(TableExport<T> export, ExportStamp stamp, OutputStream out) throws IOException {
        CharsetEncoder encoder = encoding.charset().newEncoder();
        Writer text = new BufferedWriter(new OutputStreamWriter(out, encoding.charset()), 1 << 14);
        // Spreadsheets take UTF-8 for UTF-8 by its mark only; the other encodings keep what they had.
        if (encoding.markBytes() > 0 || encoder.canEncode('\u4E00')) {
            text.write('\uFEFF');
        }
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(export.columns().stream()
                .map(column -> CellText.defused(column.heading()))
                .toList());
        long count = 0;
        try (Stream<T> rows = export.rows().get()) {
            for (Iterator<T> each = rows.iterator(); each.hasNext(); count++) {
                T row = each.next();
                List<String> cells = new ArrayList<>(export.columns().size());
                for (Column<T> column : export.columns()) {
                    String cell = CellText.csv(column, column.value().apply(row), true);
                    cells.add(encoder.canEncode(cell) ? cell : cell.replace('’', '\''));
                }
                csv.writeRecord(cells);
            }
        }
        csv.flush();
        text.flush();
        return count;
    }
}
