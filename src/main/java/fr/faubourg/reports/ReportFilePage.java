package fr.faubourg.reports;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The page on which one chooses what of a report goes into a file.
 *
 * @param fields where and when the report is about
 */
public record ReportFilePage(
        String title,
        String backHref,
        List<Map.Entry<String, String>> fields,
        String format,
        List<Choice> parts,
        List<String> chosenParts,
        List<Choice> figures,
        List<Choice> facts,
        List<String> chosenColumns,
        FormErrors errors) {
    /** What a file may be. */
    public static final List<Choice> FORMATS = List.of(
            new Choice("pdf", "PDF", "Le bilan sur papier, avec ses dessins et sa carte."),
            new Choice(
                    "xlsx",
                    "XLSX",
                    "Un classeur\u00a0: une feuille pour chaque tableau, de vraies dates et de vrais nombres."));

    static ReportFilePage of(WatchReport report, ReportChoice choice, boolean workbook, FormErrors errors, Ui ui) {
        return new ReportFilePage(
                report.title(),
                report.hrefAs(""),
                report.fields(),
                workbook ? "xlsx" : "pdf",
                choices(List.of(ReportPart.values()), ui),
                names(choice.parts()),
                choices(ReportColumn.FIGURES, ui),
                choices(
                        ReportColumn.FACTS.stream()
                                .filter(column -> column != ReportColumn.FINDING)
                                .toList(),
                        ui),
                names(choice.columns()),
                errors);
    }

    static boolean isWorkbook(UrlQuery query) {
        return query.has("format", "xlsx");
    }

    private static List<Choice> choices(Collection<? extends Enum<?>> constants, Ui ui) {
        return constants.stream()
                .map(constant -> new Choice(constant.name(), ui.label(constant)))
                .toList();
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }
}
