package fr.faubourg.reports;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which one chooses which parts and columns of a report go into a file. */
@Controller
@AllowedTo(everySignedIn = true)
class ReportFileController {
    private static final String PATH = "/bilans/fichier";

    private final WatchReports reports;

    ReportFileController(WatchReports reports) {
        this.reports = reports;
    }

    @GetMapping(PATH)
    String choose(HttpServletRequest request, @ModelAttribute("ui") Ui ui, Viewer viewer, Model model) {
        UrlQuery query = UrlQuery.of(request);
        ReportChoice choice = ReportChoice.parse(query, ReportChoice.PAGE);
        return page(query, choice, FormErrors.none(), ui, viewer, model);
    }

    @PostMapping(PATH)
    Object make(
            HttpServletRequest request,
            @ModelAttribute("ui") Ui ui,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        UrlQuery query = UrlQuery.of(request);
        ReportChoice choice = ReportChoice.ticked(query);
        boolean workbook = ReportFilePage.isWorkbook(query);
        FormErrors errors = FormErrors.none();
        if (choice.parts().isEmpty()) {
            errors.add(ReportChoice.PARTS, "Cochez au moins une partie.");
        } else if (workbook && choice.parts().stream().noneMatch(ReportPart::isTable)) {
            errors.add(
                    ReportChoice.PARTS,
                    "Un classeur ne tient que des tableaux\u00a0: cochez-en un, ou choisissez le PDF.");
        }
        if (choice.parts().stream().anyMatch(ReportPart::hasFigures)
                && choice.columns().stream().noneMatch(ReportColumn.FIGURES::contains)) {
            errors.add(ReportChoice.FIGURES, "Cochez au moins un chiffre, ou retirez les tableaux qui en montrent.");
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(query, choice, errors, ui, viewer, model);
        }
        UrlQuery file = choice.in(coordinates(query).query());
        RedirectView there = new RedirectView(file.on(workbook ? "/bilans.xlsx" : "/bilans.pdf"));
        there.setStatusCode(HttpStatus.SEE_OTHER);
        there.setExpandUriTemplateVariables(false);
        there.setExposeModelAttributes(false);
        return there;
    }

    private Coordinates coordinates(UrlQuery query) {
        return Coordinates.parse(query, reports.today());
    }

    private String page(UrlQuery query, ReportChoice choice, FormErrors errors, Ui ui, Viewer viewer, Model model) {
        model.addAttribute(
                "view",
                ReportFilePage.of(
                        reports.of(coordinates(query), viewer), choice, ReportFilePage.isWorkbook(query), errors, ui));
        return "reports/file";
    }
}
