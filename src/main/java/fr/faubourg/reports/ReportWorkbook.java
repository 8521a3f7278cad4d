package fr.faubourg.reports;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.tables.Exports;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The report as a workbook, one sheet for each of its tables. */
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

    void send(WatchReport report, HttpServletResponse response, Viewer viewer) {
        Ui ui = factory.detached();
        List<TableExport<?>> sheets = List.of(
                sheet(report, "Catégories", lines("Catégorie"), report.byCategory()::stream),
                sheet(report, "Organisations", lines("Organisation"), report.byOrganisation()::stream),
                sheet(report, "États", states(ui), report.byState()::stream),
                sheet(report, "Points forts", findings(ui), () -> reports.findings(report.coordinates(), true, viewer)),
                sheet(report, "Constats", findings(ui), () -> reports.findings(report.coordinates(), false, viewer)));
        exports.sendWorkbook(response, report.title(), sheets, viewer);
    }

    private static <T> TableExport<T> sheet(
            WatchReport report, String title, List<Column<T>> columns, Supplier<Stream<T>> rows) {
        return new TableExport<>(
                "bilan",
                title,
                "Bilan de la veille",
                List.of(
                        new TableExport.Filter("Lieu", report.place()),
                        new TableExport.Filter("Période", report.period())),
                columns,
                null,
                rows);
    }

    private static List<Column<Line>> lines(String heading) {
        return List.of(
                Column.text(heading, line -> "  ".repeat(line.depth()) + line.label()),
                Column.integer("Constats", Line::total),
                Column.integer("Ouverts", Line::open),
                Column.integer("Traités", Line::treated),
                Column.integer("En retard", Line::late),
                Column.decimal("Délai médian (jours)", line -> days(line.medianDays())));
    }

    private static List<Column<WatchReport.StateCount>> states(Ui ui) {
        return List.of(
                Column.text("État", count -> ui.label(count.state())),
                Column.integer("Constats", WatchReport.StateCount::count));
    }

    static List<Column<WatchReport.Finding>> findings(Ui ui) {
        return List.of(
                Column.integer("N°", WatchReport.Finding::number),
                Column.date("Vu le", WatchReport.Finding::observedOn),
                Column.text("Nature", finding -> ui.label(finding.kind())),
                Column.text("Catégorie", WatchReport.Finding::theme),
                Column.text("Constat", WatchReport.Finding::finding),
                Column.text("Lieu", WatchReport.Finding::where),
                Column.text("Confié à", WatchReport.Finding::organisation),
                Column.text("État", finding -> ui.label(finding.state())),
                Column.yesNo("En retard", WatchReport.Finding::late));
    }

    private static @Nullable BigDecimal days(@Nullable Double days) {
        return days == null ? null : BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP);
    }
}
