package fr.faubourg.feedback;

import fr.faubourg.ui.Pdf;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A notice on a sheet of paper. */
@Component
class NoticePdf {
    private final TemplateEngine templates;
    private final UiFactory ui;

    NoticePdf(TemplateEngine templates, UiFactory ui) {
        this.templates = templates;
        this.ui = ui;
    }

    byte[] of(HallNotice notice) {
        StringOutput page = new StringOutput();
        Ui context = ui.detached();
        templates.render(
                "feedback/notice-pdf.jte",
                Map.of("ui", context, "view", notice, "styles", Pdf.styles(), "paper", context.paper()),
                page);
        return Pdf.inSeveralLanguages(page.toString());
    }
}
