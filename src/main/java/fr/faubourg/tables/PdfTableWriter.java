package fr.faubourg.tables;

import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Pdf;
import fr.faubourg.ui.Ui;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a list for paper: one table, its header on each page, where it comes from at the top. Only so many rows, which nobody would read anyway. */
final class PdfTableWriter implements TableWriter {
    /** The whole document is laid out in memory. */
    static final int ROWS = 5_000;

    private static final int UPRIGHT_COLUMNS = 5;
    private static final int LARGE_COLUMNS = 9;
    private static final int CELL_CHARACTERS = 600;
    private static final Pattern LONG_WORD = Pattern.compile("\\S{30}");

    private final TemplateEngine templates;
    private final Ui ui;

    PdfTableWriter(TemplateEngine templates, Ui ui) {
        this.templates = templates;
        this.ui = ui;
    }

    @Override
    public <T> long write(TableExport<T> export, ExportStamp stamp, OutputStream out) throws IOException {
        List<List<PdfPages.Cell>> rows = new ArrayList<>();
        try (Stream<T> read = export.rows().get()) {
            for (Iterator<T> iterator = read.iterator(); iterator.hasNext(); ) {
                T row = iterator.next();
                if (rows.size() == ROWS) {
                    throw new TooManyRows();
                }
                rows.add(export.columns().stream()
                        .map(column -> cell(column, row))
                        .toList());
            }
        }
        StringOutput page = new StringOutput();
        templates.render(
                "tables/pdf.jte",
                Map.of(
                        "ui",
                        ui,
                        "view",
                        new PdfPages.Document(
                                export.title(),
                                export.source(),
                                export.filters(),
                                export.columns().stream()
                                        .map(column ->
                                                new PdfPages.Cell(column.heading(), isNumber(column) ? "num" : null))
                                        .toList(),
                                rows,
                                stamp.at(),
                                stamp.by(),
                                export.columns().size() > LARGE_COLUMNS),
                        "styles",
                        export.columns().size() > UPRIGHT_COLUMNS ? Pdf.wideStyles() : Pdf.styles(),
                        "paper",
                        ui.paper()),
                page);
        out.write(Pdf.of(page.toString()));
        return rows.size();
    }

    private <T> PdfPages.Cell cell(Column<T> column, T row) {
        Object value = column.value().apply(row);
        String text = value == null ? "" : text(column.type(), value);
        return new PdfPages.Cell(text, style(column, text));
    }

    private static @Nullable String style(Column<?> column, String text) {
        if (isNumber(column)) {
            return "num";
        }
        if (column.type() != Column.Type.TEXT) {
            return "day";
        }
        return LONG_WORD.matcher(text).find() ? "unbroken" : null;
    }

    private String text(Column.Type type, Object value) {
        return switch (type) {
            case TEXT -> shortened(value.toString());
            case INTEGER -> value.toString();
            case DECIMAL -> decimal((BigDecimal) value);
            case DATE -> ui.shortDate(CellText.date(value));
            case DATE_TIME -> ui.dateTime((Instant) value);
            case YES_NO -> Boolean.TRUE.equals(value) ? "oui" : "non";
        };
    }

    private static String decimal(BigDecimal value) {
        return FrenchFormat.number(
                value.doubleValue(), Math.clamp(value.stripTrailingZeros().scale(), 0, 6));
    }

    private static String shortened(String text) {
        return text.length() <= CELL_CHARACTERS
                ? text
                : text.substring(0, CELL_CHARACTERS - 1).strip() + "…";
    }

    private static boolean isNumber(Column<?> column) {
        return column.type() == Column.Type.INTEGER || column.type() == Column.Type.DECIMAL;
    }

    /** More rows than paper is good for. */
    static final class TooManyRows extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyRows() {
            super("more than " + ROWS + " rows", null, false, false);
        }
    }
}
