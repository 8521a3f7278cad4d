package fr.faubourg.prevention;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.EditConflict;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.FormWords;
import fr.faubourg.history.Undoing;
import fr.faubourg.prevention.Operations.Written;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.watch.Forms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was learnt from an operation (bilan), which ends it. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class AssessmentController {
    private static final String ASSESSMENT = OperationFilters.LIST + "/{id}/bilan";

    private final OperationQueries queries;
    private final Operations operations;
    private final Undoing undoing;
    private final EditConflicts conflicts;

    AssessmentController(OperationQueries queries, Operations operations, Undoing undoing, EditConflicts conflicts) {
        this.queries = queries;
        this.operations = operations;
        this.undoing = undoing;
        this.conflicts = conflicts;
    }

    @GetMapping(ASSESSMENT)
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        var operation = allowed(id, viewer);
        var form = AssessmentForm.of(operation);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.origin(form));
        return show(operation, form, FormErrors.none(), model);
    }

    @PostMapping(ASSESSMENT)
    String assess(
            @PathVariable UUID id,
            AssessmentForm typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var operation = allowed(id, viewer);
        var form = EditConflicts.chosen(typed, AssessmentForm.of(operation), request);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.originOf(request));
        var errors = FormErrors.none();
        form.check(errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(operation, form, errors, model);
        }
        var written = operations.assess(
                new PreventiveOperationId(id), form.learnt().strip(), Forms.version(form.version()), viewer);
        if (written instanceof Written.Done) {
            undoing.offer(redirect, "Bilan enregistré\u00a0: l’opération est terminée.", OperationHistory.KIND, id);
            return "redirect:" + operation.href();
        }
        var now = queries.get(new PreventiveOperationId(id), viewer);
        var theirs = AssessmentForm.of(now);
        var merged = conflicts.merge(
                OperationHistory.KIND,
                id,
                theirs,
                form,
                EditConflicts.originOf(request),
                new FormWords().field("learnt", "Ce que l’opération a appris"));
        return show(now, merged.shownOn(model, response), errors, model);
    }

    private PreventiveOperation allowed(UUID id, Viewer viewer) {
        var operation = queries.get(new PreventiveOperationId(id), viewer);
        if (!operations.mayReport(new PreventiveOperationId(id), viewer)) {
            throw new Forbidden();
        }
        return operation;
    }

    private static String show(PreventiveOperation operation, AssessmentForm form, FormErrors errors, Model model) {
        model.addAttribute("view", new OperationViews.Assessment(operation, form, errors));
        return "prevention/assessment";
    }
}
