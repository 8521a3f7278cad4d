package fr.faubourg.prevention;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.EditConflict;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.Undoing;
import fr.faubourg.prevention.Operations.Written;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.watch.Forms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing operations down and correcting them. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER})
class OperationWritingController {
    private final OperationForms forms;
    private final Operations operations;
    private final OperationQueries queries;
    private final Undoing undoing;
    private final EditConflicts conflicts;

    OperationWritingController(
            OperationForms forms,
            Operations operations,
            OperationQueries queries,
            Undoing undoing,
            EditConflicts conflicts) {
        this.forms = forms;
        this.operations = operations;
        this.queries = queries;
        this.undoing = undoing;
        this.conflicts = conflicts;
    }

    /** {@code lieu} proposes a place. */
    @GetMapping(OperationFilters.LIST + "/nouvelle")
    String form(@RequestParam(defaultValue = "") String lieu, Viewer viewer, Model model) {
        return show(OperationForms.blank(lieu, viewer), FormErrors.none(), null, model);
    }

    @PostMapping(OperationFilters.LIST)
    String record(
            OperationForm form, Viewer viewer, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var errors = FormErrors.none();
        var draft = forms.parse(form, errors);
        var lead = forms.lead(form, errors);
        if (draft.isPresent() && lead.isPresent() && errors.isEmpty()) {
            var key = Forms.uuid(form.key()).orElseGet(Ids::next);
            if (operations.record(draft.get(), lead.get(), key, viewer)
                    instanceof Written.Done(PreventiveOperationId id)) {
                redirect.addFlashAttribute(Ui.FLASH, "Opération enregistrée.");
                return "redirect:" + OperationFilters.LIST + "/" + id;
            }
            notYours(errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, errors, null, model);
    }

    @GetMapping(OperationFilters.LIST + "/{id}/modification")
    String correction(@PathVariable UUID id, Viewer viewer, Model model) {
        var recorded = allowed(new PreventiveOperationId(id), viewer);
        var form = OperationForm.of(recorded);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.origin(form));
        return show(form, FormErrors.none(), recorded, model);
    }

    @PostMapping(OperationFilters.LIST + "/{id}/modification")
    String correct(
            @PathVariable UUID id,
            OperationForm typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var operation = new PreventiveOperationId(id);
        var recorded = allowed(operation, viewer);
        var form = EditConflicts.chosen(typed, OperationForm.of(recorded), request);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.originOf(request));
        var errors = FormErrors.none();
        var draft = forms.parse(form, errors);
        if (draft.isPresent() && errors.isEmpty()) {
            var written = operations.correct(operation, draft.get(), Forms.version(form.version()), viewer);
            if (written instanceof Written.Done) {
                undoing.offer(redirect, "Opération modifiée.", OperationHistory.KIND, id);
                return "redirect:" + recorded.href();
            }
            if (written instanceof Written.Stale) {
                var theirs = OperationForm.of(queries.get(operation, viewer));
                var merged = conflicts.merge(
                        OperationHistory.KIND,
                        id,
                        theirs,
                        form,
                        EditConflicts.originOf(request),
                        forms.words(theirs, form));
                return show(merged.shownOn(model, response), errors, recorded, model);
            }
            notYours(errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, errors, recorded, model);
    }

    private static void notYours(FormErrors errors) {
        errors.add(
                "places",
                "L’un de ces lieux n’est pas dans votre secteur\u00a0: ne gardez que ceux dont vous vous occupez.");
    }

    private PreventiveOperation allowed(PreventiveOperationId id, Viewer viewer) {
        var recorded = queries.get(id, viewer);
        if (!operations.mayWrite(id, viewer)) {
            throw new Forbidden();
        }
        return recorded;
    }

    private String show(OperationForm form, FormErrors errors, @Nullable PreventiveOperation recorded, Model model) {
        model.addAttribute("view", forms.view(form, errors, recorded));
        return "prevention/form";
    }
}
