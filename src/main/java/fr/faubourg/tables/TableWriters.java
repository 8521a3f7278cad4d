package fr.faubourg.tables;

import fr.faubourg.ui.UiFactory;
import gg.jte.TemplateEngine;
import org.springframework.stereotype.Component;

/** The writer of each format. */
@Component
class TableWriters {
    private final TemplateEngine templates;
    private final UiFactory ui;

    TableWriters(TemplateEngine templates, UiFactory ui) {
        this.templates = templates;
        this.ui = ui;
    }

    TableWriter of(ExportLayout layout) {
        return switch (layout.format()) {
            case CSV -> new CsvTableWriter(layout.style());
            case XLSX -> new XlsxTableWriter();
            case GEOJSON -> new GeoJsonTableWriter();
            case PDF -> new PdfTableWriter(templates, ui.detached());
        };
    }
}
