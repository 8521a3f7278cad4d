package fr.faubourg.tables;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.NotFound;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Takes any list out: the page where one chooses, and the file itself when it is short enough to be waited for. */
@Controller
@AllowedTo(everySignedIn = true)
class ExportController {
    private static final String PAGE = "tables/exporter";

    private final ExportedLists lists;
    private final ExportRequests requests;
    private final ExportForms forms;
    private final Exports exports;

    ExportController(ExportedLists lists, ExportRequests requests, ExportForms forms, Exports exports) {
        this.lists = lists;
        this.requests = requests;
        this.forms = forms;
        this.exports = exports;
    }

    @GetMapping("/exports/nouveau")
    String choose(HttpServletRequest request, Viewer viewer, Model model) {
        Asked asked = asked(UrlQuery.of(request), viewer);
        return page(asked, FormErrors.none(), model);
    }

    @PostMapping("/exports")
    Object order(
            HttpServletRequest request,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        UrlQuery sent = UrlQuery.of(request);
        ExportedList list = list(sent, viewer);
        List<String> known = list.of(ExportLayout.filtersOf(sent), viewer).columns().stream()
                .map(Column::key)
                .toList();
        Asked asked = asked(ExportForm.withColumns(sent, known), viewer);
        FormErrors errors = FormErrors.none();
        if (asked.layout().columns().isEmpty() && asked.layout().format() != ExportFormat.GEOJSON) {
            errors.add(ExportLayout.COLUMNS, "Cochez au moins une colonne.");
        }
        ExportRequests.Way way = requests.wayFor(asked.export(), asked.layout().format());
        if (way instanceof ExportRequests.Way.Refused(String advice)) {
            errors.add(ExportLayout.FORMAT, advice);
        } else if (way instanceof ExportRequests.Way.InBackground && !requests.mayAskForMore(viewer)) {
            errors.add(
                    "Trois de vos fichiers sont déjà en préparation\u00a0: attendez que l’un soit prêt, ou arrêtez-le.");
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(asked, errors, model);
        }
        UrlQuery query = asked.layout().in(asked.filters(), list.key());
        if (way instanceof ExportRequests.Way.InBackground) {
            requests.prepare(asked.export(), asked.layout().format(), query, viewer);
            redirect.addFlashAttribute(Ui.FLASH, "Le fichier se prépare\u00a0: il vous attendra ici.");
            return "redirect:/exports";
        }
        // Not as a view's name, in which a brace of a filter would be taken for a variable.
        RedirectView file = new RedirectView(query.on("/exports/fichier"));
        file.setStatusCode(HttpStatus.SEE_OTHER);
        file.setExpandUriTemplateVariables(false);
        file.setExposeModelAttributes(false);
        return file;
    }

    /** The file, or the page that says why there is none. */
    @GetMapping("/exports/fichier")
    @Nullable String file(HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model model) {
        Asked asked = asked(UrlQuery.of(request), viewer);
        return switch (requests.wayFor(asked.export(), asked.layout().format())) {
            case ExportRequests.Way.InBackground _ -> page(asked, FormErrors.none(), model);
            case ExportRequests.Way.Refused refused -> refused(asked, refused, model, response);
            case ExportRequests.Way.AtOnce _ -> {
                try {
                    exports.send(response, asked.export(), asked.layout(), viewer);
                    yield null;
                } catch (PdfTableWriter.TooManyRows e) {
                    yield refused(asked, ExportRequests.tooLongForPaper(), model, response);
                }
            }
        };
    }

    private String refused(Asked asked, ExportRequests.Way.Refused refused, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(asked, FormErrors.of(ExportLayout.FORMAT, refused.advice()), model);
    }

    private String page(Asked asked, FormErrors errors, Model model) {
        model.addAttribute("view", forms.of(asked, errors));
        return PAGE;
    }

    private ExportedList list(UrlQuery query, Viewer viewer) {
        return lists.get(query.first(ExportLayout.LIST).orElse(""), viewer);
    }

    private Asked asked(UrlQuery query, Viewer viewer) {
        ExportedList list = list(query, viewer);
        UrlQuery filters = ExportLayout.filtersOf(query);
        return new Asked(
                list,
                filters,
                list.of(filters, viewer),
                ExportLayout.parse(query).orElseThrow(NotFound::new));
    }

    /** A request, understood. */
    record Asked(ExportedList list, UrlQuery filters, TableExport<?> export, ExportLayout layout) {}
}
