package fr.faubourg.tables;

import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the page "Exporter". */
@Component
class ExportForms {
    private static final List<Choice> ENCODINGS = List.of(
            new Choice(
                    ExportLayout.SPREADSHEET,
                    "UTF-8 avec BOM (Excel)",
                    "Points-virgules et virgules décimales\u00a0: s’ouvre d’un double clic en France."),
            new Choice(
                    ExportLayout.PLAIN,
                    "UTF-8 simple",
                    "Virgules et points décimaux, sans BOM\u00a0: pour un autre logiciel."));

    private final ExportRequests requests;

    ExportForms(ExportRequests requests) {
        this.requests = requests;
    }

    ExportPages.Form of(ExportController.Asked asked, FormErrors errors) {
        ExportLayout layout = asked.layout();
        List<Map.Entry<String, String>> kept = new ArrayList<>(asked.filters().fields());
        kept.add(Map.entry(ExportLayout.LIST, asked.list().key()));
        return new ExportPages.Form(
                asked.export().title(),
                asked.list().label(),
                asked.list().href(asked.filters()),
                asked.export().filters(),
                kept,
                formats(asked.export()),
                layout.format().extension(),
                ENCODINGS,
                layout.style() == CsvTableWriter.Style.PLAIN ? ExportLayout.PLAIN : ExportLayout.SPREADSHEET,
                columns(asked.export(), layout.columns()),
                requests.wayFor(asked.export(), ExportFormat.CSV) instanceof ExportRequests.Way.InBackground,
                errors);
    }

    private static List<Choice> formats(TableExport<?> export) {
        List<Choice> formats = new ArrayList<>();
        formats.add(
                new Choice(
                        "xlsx",
                        "XLSX",
                        "Un classeur\u00a0: vraies dates, vrais nombres, filtres, et une feuille qui dit d’où vient la liste."));
        formats.add(new Choice("csv", "CSV", "Du texte que tous les logiciels lisent."));
        if (export.point() != null) {
            formats.add(new Choice("geojson", "GeoJSON", "Les points, pour un logiciel de cartographie."));
        }
        formats.add(new Choice("pdf", "PDF", "Pour imprimer ou archiver\u00a0: 5 000 lignes au plus."));
        return formats;
    }

    /** Those chosen in their order, then the others. */
    private static List<ExportPages.ColumnLine> columns(TableExport<?> export, List<String> chosen) {
        List<ExportPages.ColumnLine> lines = new ArrayList<>();
        List<? extends Column<?>> first = export.with(chosen).columns();
        first.forEach(column -> lines.add(line(column, true, Integer.toString(lines.size() + 1))));
        export.columns().stream()
                .filter(column -> first.stream().noneMatch(known -> known.key().equals(column.key())))
                .forEach(column -> lines.add(line(column, false, "")));
        return lines;
    }

    private static ExportPages.ColumnLine line(Column<?> column, boolean chosen, String rank) {
        return new ExportPages.ColumnLine(column.key(), column.heading(), chosen, rank);
    }
}
