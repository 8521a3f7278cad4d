package fr.faubourg.worksites;

import fr.faubourg.ui.Pdf;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A message to residents on paper: a letter, or a panel for the site. */
@Component
class LetterPdf {
    private final TemplateEngine templates;
    private final UiFactory ui;

    LetterPdf(TemplateEngine templates, UiFactory ui) {
        this.templates = templates;
        this.ui = ui;
    }

    byte[] of(WorksitePages.LetterView letter) {
        Ui context = ui.detached();
        StringOutput page = new StringOutput();
        templates.render(
                "worksites/pdf.jte",
                Map.of("ui", context, "view", letter, "styles", Pdf.styles(), "paper", context.paper()),
                page);
        return Pdf.inSeveralLanguages(page.toString());
    }
}
