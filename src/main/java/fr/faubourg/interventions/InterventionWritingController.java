package fr.faubourg.interventions;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.EditConflict;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.Undoing;
import fr.faubourg.interventions.InterventionForm.Answered;
import fr.faubourg.interventions.Interventions.Written;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.watch.Forms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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

/** Writing interventions down and correcting them. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class InterventionWritingController {
    private final InterventionForms forms;
    private final Interventions interventions;
    private final InterventionQueries queries;
    private final Undoing undoing;
    private final EditConflicts conflicts;

    InterventionWritingController(
            InterventionForms forms,
            Interventions interventions,
            InterventionQueries queries,
            Undoing undoing,
            EditConflicts conflicts) {
        this.forms = forms;
        this.interventions = interventions;
        this.queries = queries;
        this.undoing = undoing;
        this.conflicts = conflicts;
    }

    /** {@code lieu} proposes a place, {@code constat} an observation that it answers; without them, the neighbourhood one works in. */
    @GetMapping("/interventions/nouvelle")
    String form(
            @RequestParam(defaultValue = "") String lieu,
            @RequestParam(defaultValue = "") String constat,
            HttpServletRequest request,
            Viewer viewer,
            Model model) {
        var answered = Forms.uuid(constat).flatMap(id -> forms.takenOver(id, viewer));
        var form = forms.blank(answered.orElseGet(() -> forms.at(lieu, request, viewer)), viewer);
        return show(form, FormErrors.none(), null, answered, viewer, model);
    }

    @PostMapping("/interventions")
    String record(
            InterventionForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = FormErrors.none();
        var draft = forms.parse(form, errors);
        Optional<Answered> answered = Forms.uuid(form.observation()).flatMap(id -> forms.takenOver(id, viewer));
        if (draft.isPresent() && errors.isEmpty()) {
            var key = Forms.uuid(form.key()).orElseGet(Ids::next);
            var answers =
                    answered.map(each -> UUID.fromString(each.observation())).orElse(null);
            var written = interventions.record(draft.get(), key, answers, viewer);
            if (written instanceof Written.Done(InterventionId id)) {
                redirect.addFlashAttribute(Ui.FLASH, "Intervention enregistrée.");
                return "redirect:/interventions/" + id;
            }
            explain(written, errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, errors, null, answered, viewer, model);
    }

    @GetMapping("/interventions/{id}/modification")
    String correction(@PathVariable UUID id, Viewer viewer, Model model) {
        var recorded = allowed(new InterventionId(id), viewer);
        var form = InterventionForm.of(recorded);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.origin(form));
        return show(form, FormErrors.none(), recorded, Optional.empty(), viewer, model);
    }

    @PostMapping("/interventions/{id}/modification")
    String correct(
            @PathVariable UUID id,
            InterventionForm typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var intervention = new InterventionId(id);
        var recorded = allowed(intervention, viewer);
        var form = EditConflicts.chosen(typed, InterventionForm.of(recorded), request);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.originOf(request));
        var errors = FormErrors.none();
        var draft = forms.parse(form, errors);
        if (draft.isPresent() && errors.isEmpty()) {
            var written = interventions.correct(intervention, draft.get(), Forms.version(form.version()), viewer);
            if (written instanceof Written.Done) {
                undoing.offer(redirect, "Intervention modifiée.", InterventionHistory.KIND, id);
                return "redirect:/interventions/" + id;
            }
            if (written instanceof Written.Stale) {
                var theirs = InterventionForm.of(queries.get(intervention, viewer));
                var merged = conflicts.merge(
                        InterventionHistory.KIND, id, theirs, form, EditConflicts.originOf(request), forms.words(form));
                return show(merged.shownOn(model, response), errors, recorded, Optional.empty(), viewer, model);
            }
            explain(written, errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, errors, recorded, Optional.empty(), viewer, model);
    }

    private static void explain(Written written, FormErrors errors) {
        switch (written) {
            case Written.NotYours _ ->
                errors.add(
                        "place",
                        "Ce lieu n’est pas dans votre secteur, et vous n’écrivez pas pour cette organisation\u00a0: choisissez un autre lieu.");
            case Written.NumberTaken _ ->
                errors.add(
                        "externalNumber",
                        "Cette organisation a déjà une intervention de ce numéro\u00a0: vérifiez-le.");
            case Written.Done _, Written.Stale _ -> {}
        }
    }

    private Intervention allowed(InterventionId id, Viewer viewer) {
        var recorded = queries.get(id, viewer);
        if (!interventions.mayWrite(id, viewer)) {
            throw new Forbidden();
        }
        return recorded;
    }

    private String show(
            InterventionForm form,
            FormErrors errors,
            @Nullable Intervention recorded,
            Optional<Answered> answered,
            Viewer viewer,
            Model model) {
        model.addAttribute("view", forms.view(form, errors, recorded, answered.orElse(null), viewer));
        return "interventions/form";
    }
}
