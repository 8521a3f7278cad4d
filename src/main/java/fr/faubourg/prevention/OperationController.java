package fr.faubourg.prevention;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.Undoing;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.watch.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of an operation, who takes part in it, and that it will not take place. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER})
class OperationController {
    private static final int LONGEST_REASON = 1_000;

    private final OperationShow pages;
    private final OperationQueries queries;
    private final OperationForms forms;
    private final Operations operations;
    private final Undoing undoing;

    OperationController(
            OperationShow pages,
            OperationQueries queries,
            OperationForms forms,
            Operations operations,
            Undoing undoing) {
        this.pages = pages;
        this.queries = queries;
        this.forms = forms;
        this.operations = operations;
        this.undoing = undoing;
    }

    @GetMapping(OperationFilters.LIST + "/{id}")
    @AllowedTo(everySignedIn = true)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var operation = queries.get(new PreventiveOperationId(id), viewer);
        model.addAttribute("view", pages.view(operation, pages.blank(), FormErrors.none(), viewer));
        return "prevention/show";
    }

    @PostMapping(OperationFilters.LIST + "/{id}/partenaires")
    String addPartner(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String role,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var operation = queries.get(new PreventiveOperationId(id), viewer);
        var errors = FormErrors.none();
        var chosen = forms.organisation(organisation);
        var part = Forms.constant(PartnerRole.class, role);
        if (chosen.isEmpty()) {
            errors.add("organisation", "Choisissez une organisation de la liste.");
        }
        if (part.isEmpty()) {
            errors.add("role", "Dites comment elle prend part.");
        }
        if (!errors.isEmpty()) {
            var said = new OperationViews.Said(pages.blank().session(), organisation, role, "");
            return mend(operation, said, errors, viewer, model, response);
        }
        operations.addPartner(new PreventiveOperationId(id), chosen.orElseThrow(), part.orElseThrow(), viewer);
        redirect.addFlashAttribute(Ui.FLASH, "Partenaire ajouté.");
        return "redirect:" + operation.href();
    }

    @PostMapping(OperationFilters.LIST + "/{id}/partenaires/{partner}/suppression")
    String removePartner(
            @PathVariable UUID id, @PathVariable UUID partner, Viewer viewer, RedirectAttributes redirect) {
        var operation = new PreventiveOperationId(id);
        operations.removePartner(operation, partner, viewer);
        undoing.offer(redirect, "Partenaire retiré de l’opération.", OperationHistory.KIND, id);
        return "redirect:" + OperationFilters.LIST + "/" + id;
    }

    @PostMapping(OperationFilters.LIST + "/{id}/annulation")
    String cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var operation = queries.get(new PreventiveOperationId(id), viewer);
        var errors = FormErrors.none();
        if (reason.isBlank()) {
            errors.add("reason", "Dites pourquoi\u00a0: «\u00a0météo\u00a0», «\u00a0salle indisponible\u00a0»…");
        }
        Typed.notTooLong("reason", reason, LONGEST_REASON, errors);
        if (!errors.isEmpty()) {
            var blank = pages.blank();
            var said = new OperationViews.Said(blank.session(), "", blank.role(), reason);
            return mend(operation, said, errors, viewer, model, response);
        }
        operations.cancel(new PreventiveOperationId(id), reason.strip(), viewer);
        undoing.offer(redirect, "Opération annulée.", OperationHistory.KIND, id);
        return "redirect:" + operation.href();
    }

    private String mend(
            PreventiveOperation operation,
            OperationViews.Said said,
            FormErrors errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", pages.view(operation, said, errors, viewer));
        return "prevention/show";
    }
}
