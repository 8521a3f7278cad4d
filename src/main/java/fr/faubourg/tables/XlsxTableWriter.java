package fr.faubourg.tables;

import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook: the list with typed cells under a frozen header, then a sheet that says where it comes from. Texts are inline
 * strings, which no spreadsheet takes for formulas.
 */
final class XlsxTableWriter implements TableWriter {
    private static final int ROWS_KEPT = 200;
    /** The most characters that a cell of a workbook may hold. */
    private static final int CELL_CHARACTERS = 32_767;

    /** The quickest: long lists are mostly repetitions, which any level finds. */
    private static final int COMPRESSION = 1;

    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final String ABOUT = "Sources et filtres";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRANCE).withZone(Values.PARIS);

    @Override
    public <T> long write(TableExport<T> export, ExportStamp stamp, OutputStream out) throws IOException {
        Workbook workbook = workbook(out);
        long count = list(workbook.newWorksheet(sheetName(export.title())), export);
        about(workbook.newWorksheet(ABOUT), export.title(), export, stamp, count);
        workbook.finish();
        return count;
    }

    /**
     * Writes several lists, each on a sheet of its own; the last sheet says where they come from, with the source and the filters of the first.
     *
     * @return how many rows were written in all
     */
    static long writeAll(String title, List<TableExport<?>> lists, ExportStamp stamp, OutputStream out)
            throws IOException {
        Workbook workbook = workbook(out);
        long count = 0;
        for (TableExport<?> list : lists) {
            count += list(workbook.newWorksheet(sheetName(list.title())), list);
        }
        about(workbook.newWorksheet(ABOUT), title, lists.getFirst(), stamp, count);
        workbook.finish();
        return count;
    }

    private static Workbook workbook(OutputStream out) {
        Workbook workbook = new Workbook(new Unclosed(out), "Faubourg", "1.0");
        workbook.setCompressionLevel(COMPRESSION);
        return workbook;
    }

    private static <T> long list(Worksheet sheet, TableExport<T> export) throws IOException {
        List<Column<T>> columns = export.columns();
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            sheet.width(i, width(column));
            sheet.inlineString(0, i, column.heading());
            sheet.style(0, i).bold().wrapText(true).fillColor("EFE8DC").set();
        }
        int line = 0;
        try (Stream<T> rows = export.rows().get()) {
            for (Iterator<T> iterator = rows.iterator(); iterator.hasNext(); ) {
                T row = iterator.next();
                line++;
                if (line >= Worksheet.MAX_ROWS) {
                    throw new IOException("more rows than a worksheet holds");
                }
                for (int i = 0; i < columns.size(); i++) {
                    cell(
                            sheet,
                            line,
                            i,
                            columns.get(i).type(),
                            columns.get(i).value().apply(row));
                }
                if (line % ROWS_KEPT == 0) {
                    sheet.flush();
                }
            }
        }
        sheet.setAutoFilter(0, 0, Math.max(line, 1), columns.size() - 1);
        sheet.finish();
        return line;
    }

    private static void cell(Worksheet sheet, int line, int column, Column.Type type, @Nullable Object value) {
        if (value == null) {
            return;
        }
        switch (type) {
            case TEXT -> sheet.inlineString(line, column, clean(value.toString()));
            case INTEGER -> sheet.value(line, column, (Number) value);
            case DECIMAL -> sheet.value(line, column, (BigDecimal) value);
            case YES_NO -> sheet.inlineString(line, column, Boolean.TRUE.equals(value) ? "oui" : "non");
            case DATE -> {
                sheet.value(line, column, CellText.date(value));
                sheet.style(line, column).format("dd/mm/yyyy").set();
            }
            case DATE_TIME -> {
                sheet.value(line, column, CellText.moment(value));
                sheet.style(line, column).format("dd/mm/yyyy hh:mm").set();
            }
        }
    }

    private static void about(Worksheet sheet, String title, TableExport<?> export, ExportStamp stamp, long count)
            throws IOException {
        sheet.width(0, 22);
        sheet.width(1, 70);
        int line = 0;
        line = fact(sheet, line, "Liste", title);
        line = fact(sheet, line, "Territoire", stamp.instance());
        line = fact(sheet, line, "Source", export.source());
        line = fact(sheet, line, "Exporté le", STAMP.format(stamp.at()));
        line = fact(sheet, line, "Exporté par", stamp.by());
        sheet.inlineString(line, 0, "Lignes");
        sheet.style(line, 0).bold().set();
        sheet.value(line++, 1, count);
        if (export.filters().isEmpty()) {
            fact(sheet, line, "Filtres", "aucun");
        }
        for (TableExport.Filter filter : export.filters()) {
            line = fact(sheet, line, "Filtre\u00a0: " + filter.label(), filter.value());
        }
        sheet.finish();
    }

    private static int fact(Worksheet sheet, int line, String label, String value) {
        sheet.inlineString(line, 0, label);
        sheet.style(line, 0).bold().set();
        sheet.inlineString(line, 1, clean(value));
        sheet.style(line, 1).wrapText(true).set();
        return line + 1;
    }

    private static <T> double width(Column<T> column) {
        int heading = column.heading().length() + 4;
        return switch (column.type()) {
            case TEXT -> Math.clamp(heading, 18, 40);
            case DATE_TIME -> Math.max(heading, 17);
            case DATE, INTEGER, DECIMAL, YES_NO -> Math.max(heading, 12);
        };
    }

    /** Text that XML can carry and a cell can hold. */
    private static String clean(String text) {
        String legal = text.chars().allMatch(XlsxTableWriter::isPlain)
                ? text
                : ILLEGAL.matcher(text).replaceAll("");
        return legal.length() <= CELL_CHARACTERS ? legal : legal.substring(0, CELL_CHARACTERS - 1) + "…";
    }

    /** What nearly all texts are made of, told without a pattern: it is asked for each character of millions of cells. */
    private static boolean isPlain(int character) {
        return character >= ' ' && character < '\uFFFE';
    }

    /** A legal sheet name: at most 31 characters, none of {@code []:*?/\}. */
    private static String sheetName(String title) {
        String legal = title.replaceAll("[\\[\\]:*?/\\\\']", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String name = legal.isEmpty() ? "Liste" : legal;
        return name.length() <= 31 ? name : name.substring(0, 30).strip() + "…";
    }

    /** Lets the workbook end without closing what the caller goes on with. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
