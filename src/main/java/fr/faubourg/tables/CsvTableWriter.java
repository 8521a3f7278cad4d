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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Writes CSV in UTF-8 after RFC 4180, with formulas defused. */
final class CsvTableWriter implements TableWriter {
    /** How the file is laid out. */
    enum Style {
        /** For spreadsheets in France: byte order mark, semicolons, decimal commas. */
        SPREADSHEET(';', true),
        /** For programs: commas and decimal points, no mark. */
        PLAIN(',', false);

        private final char separator;
        private final boolean french;

        Style(char separator, boolean french) {
            this.separator = separator;
            this.french = french;
        }
    }

    private final Style style;

    CsvTableWriter(Style style) {
        this.style = style;
    }

    @Override
    public <T> long write(TableExport<T> export, ExportStamp stamp, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
        if (style.french) {
            text.write('\uFEFF');
        }
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(style.separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(export.columns().stream()
                .map(column -> CellText.defused(column.heading()))
                .toList());
        long count = 0;
        try (Stream<T> rows = export.rows().get()) {
            for (Iterator<T> iterator = rows.iterator(); iterator.hasNext(); count++) {
                T row = iterator.next();
                List<String> cells = new ArrayList<>(export.columns().size());
                for (Column<T> column : export.columns()) {
                    cells.add(CellText.csv(column, column.value().apply(row), style.french));
                }
                csv.writeRecord(cells);
            }
        }
        csv.flush();
        text.flush();
        return count;
    }
}
