package fr.faubourg.reports;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.tables.Exports;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Pdf;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A frozen report on paper and as a workbook, from what was frozen and nothing else. */
@Component
class FrozenDocuments {
    private static final String KIND = "bilan-fige";

    private final FrozenReports reports;
    private final Exports exports;
    private final TemplateEngine templates;
    private final UiFactory factory;

    FrozenDocuments(FrozenReports reports, Exports exports, TemplateEngine templates, UiFactory factory) {
        this.reports = reports;
        this.exports = exports;
        this.templates = templates;
        this.factory = factory;
    }

    byte[] pdf(FrozenReport report, Viewer viewer) {
        exports.note(KIND, report.frozen().title(), filters(report), 0, viewer);
        StringOutput page = new StringOutput();
        Ui ui = factory.detached();
        templates.render(
                "reports/frozen-pdf.jte",
                Map.of("ui", ui, "view", report, "styles", Pdf.styles(), "paper", ui.paper()),
                page);
        return Pdf.of(page.toString());
    }

    void send(FrozenReport report, HttpServletResponse response, Viewer viewer) {
        Ui ui = factory.detached();
        List<TableExport<?>> sheets = List.of(
                sheet(
                        report,
                        "Chiffres",
                        List.of(
                                Column.text("Partie", FrozenReport.Figure::section),
                                Column.text("Ligne", FrozenReport.Figure::label),
                                Column.text("Mesure", figure -> ui.label(figure.measure())),
                                Column.integer("Valeur figée", FrozenReport.Figure::value),
                                Column.decimal(
                                        "Délai médian (jours)",
                                        figure -> figure.medianDays() == null
                                                ? null
                                                : figure.medianDays().setScale(1, RoundingMode.HALF_UP)),
                                Column.decimal(
                                        "Délai médian (jours ouvrés)",
                                        figure -> figure.medianWorkingDays() == null
                                                ? null
                                                : figure.medianWorkingDays().setScale(1, RoundingMode.HALF_UP))),
                        report.figures()::stream),
                sheet(
                        report,
                        "Définitions",
                        List.of(
                                Column.text("Terme", FrozenReport.Definition::term),
                                Column.text("Définition", FrozenReport.Definition::text)),
                        report.definitions()::stream),
                sheet(
                        report,
                        "Constats",
                        ReportWorkbook.findings(ui, ReportChoice.WORKBOOK),
                        () -> reports.records(report.frozen().id())));
        exports.sendWorkbook(response, report.frozen().title(), sheets, viewer);
    }

    private static <T> TableExport<T> sheet(
            FrozenReport report, String title, List<Column<T>> columns, Supplier<Stream<T>> rows) {
        return new TableExport<>(KIND, title, "Bilan figé de la veille", filters(report), columns, null, rows);
    }

    private static List<TableExport.Filter> filters(FrozenReport report) {
        var frozen = report.frozen();
        return List.of(
                new TableExport.Filter("Lieu", frozen.placeName()),
                new TableExport.Filter("Période", frozen.period()),
                new TableExport.Filter(
                        "Figé le", FrenchFormat.dateTime(frozen.frozenAt()) + ", par " + frozen.frozenByName()));
    }
}
