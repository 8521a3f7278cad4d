package fr.faubourg.reports;

import fr.faubourg.ui.Pdf;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The report as a PDF, from the same fragments as its page. */
@Component
class ReportPdf {
    private final TemplateEngine templates;
    private final UiFactory ui;

    ReportPdf(TemplateEngine templates, UiFactory ui) {
        this.templates = templates;
        this.ui = ui;
    }

    byte[] of(WatchReport report, ReportChoice choice) {
        StringOutput page = new StringOutput();
        Ui context = ui.detached();
        templates.render(
                "reports/pdf.jte",
                Map.of(
                        "ui",
                        context,
                        "view",
                        report,
                        "choice",
                        choice,
                        "styles",
                        Pdf.styles(),
                        "paper",
                        context.paper()),
                page);
        return Pdf.of(page.toString());
    }
}
