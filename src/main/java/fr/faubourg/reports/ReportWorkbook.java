package fr.faubourg.reports;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.NotFound;
import fr.faubourg.shared.TableExport;
import fr.faubourg.tables.Exports;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The report as a workbook, one sheet for each of its tables that is chosen. */
@Component
class ReportWorkbook {
    private final WatchReports reports;
    private final Exports exports;
    private final UiFactory factory;

    ReportWorkbook(WatchReports reports, Exports exports, UiFactory factory) {
        this.reports = reports;
        this.exports = exports;
        this.factory = factory;
    }

    void send(WatchReport report, ReportChoice choice, HttpServletResponse response, Viewer viewer) {
        Ui ui = factory.detached();
        List<TableExport.Filter> filters = filters(report, choice, ReportChoice.WORKBOOK);
        List<TableExport<?>> sheets = new ArrayList<>();
        for (ReportPart part : choice.parts()) {
            switch (part) {
                case CATEGORIES ->
                    sheets.add(sheet("Catégories", filters, lines("Catégorie", choice), report.byCategory()::stream));
                case ORGANISATIONS ->
                    sheets.add(sheet(
                            "Organisations", filters, lines("Organisation", choice), report.byOrganisation()::stream));
                case STATES -> sheets.add(sheet("États", filters, states(ui), report.byState()::stream));
                case STRENGTHS ->
                    sheets.add(sheet(
                            "Points forts",
                            filters,
                            findings(ui, choice),
                            () -> reports.findings(report.coordinates(), true, viewer)));
                case FINDINGS ->
                    sheets.add(sheet(
                            "Constats",
                            filters,
                            findings(ui, choice),
                            () -> reports.findings(report.coordinates(), false, viewer)));
                case FOLLOW_UP, DELAYS, TIME, COMPARISON, LOOP ->
                    sheets.addAll(FollowUpSheets.of(part, report.followUp(), filters, ui));
                case MAP -> {}
            }
        }
        if (sheets.isEmpty()) {
            throw new NotFound();
        }
        exports.sendWorkbook(response, report.title(), sheets, viewer);
    }

    /** Where and when, and what was chosen when that is not all of what is usual. */
    List<TableExport.Filter> filters(WatchReport report, ReportChoice choice, ReportChoice usual) {
        Ui ui = factory.detached();
        List<TableExport.Filter> filters = new ArrayList<>();
        filters.add(new TableExport.Filter("Lieu", report.place()));
        filters.add(new TableExport.Filter("Période", report.period()));
        if (!choice.parts().equals(usual.parts())) {
            filters.add(new TableExport.Filter("Parties", words(choice.parts(), ui)));
        }
        if (!choice.columns().equals(usual.columns())) {
            filters.add(new TableExport.Filter("Colonnes", words(choice.columns(), ui)));
        }
        return filters;
    }

    private static String words(Collection<? extends Enum<?>> constants, Ui ui) {
        return constants.stream().map(ui::label).collect(Collectors.joining(", "));
    }

    static <T> TableExport<T> sheet(
            String title, List<TableExport.Filter> filters, List<Column<T>> columns, Supplier<Stream<T>> rows) {
        return new TableExport<>("bilan", title, "Bilan de la veille", filters, columns, null, rows);
    }

    private static List<Column<Line>> lines(String heading, ReportChoice choice) {
        List<Column<Line>> columns = new ArrayList<>();
        columns.add(Column.text(heading, line -> "  ".repeat(line.depth()) + line.label()));
        Map<ReportColumn, Column<Line>> figures = new EnumMap<>(ReportColumn.class);
        figures.put(ReportColumn.TOTAL, Column.integer("Constats", Line::total));
        figures.put(ReportColumn.OPEN, Column.integer("Ouverts", Line::open));
        figures.put(ReportColumn.TREATED, Column.integer("Traités", Line::treated));
        figures.put(ReportColumn.LATE, Column.integer("En retard", Line::late));
        figures.put(ReportColumn.MEDIAN, Column.decimal("Délai médian (jours)", line -> days(line.medianDays())));
        figures.keySet().retainAll(choice.columns());
        columns.addAll(figures.values());
        return columns;
    }

    private static List<Column<WatchReport.StateCount>> states(Ui ui) {
        return List.of(
                Column.text("État", count -> ui.label(count.state())),
                Column.integer("Constats", WatchReport.StateCount::count));
    }

    static List<Column<WatchReport.Finding>> findings(Ui ui, ReportChoice choice) {
        Map<ReportColumn, Column<WatchReport.Finding>> facts = new EnumMap<>(ReportColumn.class);
        facts.put(ReportColumn.NUMBER, Column.integer("N°", WatchReport.Finding::number));
        facts.put(ReportColumn.DAY, Column.date("Vu le", WatchReport.Finding::observedOn));
        facts.put(ReportColumn.KIND, Column.text("Nature", finding -> ui.label(finding.kind())));
        facts.put(ReportColumn.THEME, Column.text("Catégorie", WatchReport.Finding::theme));
        facts.put(ReportColumn.FINDING, Column.text("Constat", WatchReport.Finding::finding));
        facts.put(ReportColumn.PLACE, Column.text("Lieu", WatchReport.Finding::where));
        facts.put(ReportColumn.ORGANISATION, Column.text("Confié à", WatchReport.Finding::organisation));
        facts.put(ReportColumn.STATE, Column.text("État", finding -> ui.label(finding.state())));
        facts.put(ReportColumn.OVERDUE, Column.yesNo("En retard", WatchReport.Finding::late));
        facts.keySet().retainAll(choice.columns());
        return List.copyOf(facts.values());
    }

    static @Nullable BigDecimal days(@Nullable Double days) {
        return days == null ? null : BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP);
    }
}
