package fr.faubourg.walks;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.EditConflict;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.Undoing;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.walks.Walks.Written;
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

/** Writing walks down and correcting them. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER})
class WalkWritingController {
    private final WalkForms forms;
    private final Walks walks;
    private final WalkQueries queries;
    private final Undoing undoing;
    private final EditConflicts conflicts;

    WalkWritingController(WalkForms forms, Walks walks, WalkQueries queries, Undoing undoing, EditConflicts conflicts) {
        this.forms = forms;
        this.walks = walks;
        this.queries = queries;
        this.undoing = undoing;
        this.conflicts = conflicts;
    }

    /** {@code lieu} proposes a place. */
    @GetMapping(WalkFilters.LIST + "/nouvelle")
    String form(@RequestParam(defaultValue = "") String lieu, Viewer viewer, Model model) {
        return show(forms.blank(lieu, viewer), FormErrors.none(), null, model);
    }

    @PostMapping(WalkFilters.LIST)
    String record(
            WalkForm form, Viewer viewer, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var errors = FormErrors.none();
        var draft = forms.parse(form, errors);
        if (draft.isPresent() && errors.isEmpty()) {
            var key = Forms.uuid(form.key()).orElseGet(Ids::next);
            if (walks.record(draft.get(), key, viewer) instanceof Written.Done(WalkId id)) {
                redirect.addFlashAttribute(Ui.FLASH, "Marche enregistrée. Dites maintenant ce qu’on y a vu.");
                return "redirect:" + WalkFilters.LIST + "/" + id;
            }
            notYours(errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, errors, null, model);
    }

    @GetMapping(WalkFilters.LIST + "/{id}/modification")
    String correction(@PathVariable UUID id, Viewer viewer, Model model) {
        var recorded = allowed(new WalkId(id), viewer);
        var form = WalkForm.of(recorded);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.origin(form));
        return show(form, FormErrors.none(), recorded, model);
    }

    @PostMapping(WalkFilters.LIST + "/{id}/modification")
    String correct(
            @PathVariable UUID id,
            WalkForm typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var walk = new WalkId(id);
        var recorded = allowed(walk, viewer);
        var form = EditConflicts.chosen(typed, WalkForm.of(recorded), request);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.originOf(request));
        var errors = FormErrors.none();
        var draft = forms.parse(form, errors);
        if (draft.isPresent() && errors.isEmpty()) {
            var written = walks.correct(walk, draft.get(), Forms.version(form.version()), viewer);
            if (written instanceof Written.Done) {
                undoing.offer(redirect, "Marche modifiée.", WalkHistory.KIND, id);
                return "redirect:" + recorded.href();
            }
            if (written instanceof Written.Stale) {
                var theirs = WalkForm.of(queries.get(walk, viewer));
                var merged = conflicts.merge(
                        WalkHistory.KIND, id, theirs, form, EditConflicts.originOf(request), forms.words(theirs, form));
                return show(merged.shownOn(model, response), errors, recorded, model);
            }
            notYours(errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, errors, recorded, model);
    }

    private static void notYours(FormErrors errors) {
        errors.add("place", "Ce lieu n’est pas dans votre secteur\u00a0: choisissez un lieu dont vous vous occupez.");
    }

    private Walk allowed(WalkId id, Viewer viewer) {
        var recorded = queries.get(id, viewer);
        if (!walks.mayWrite(recorded, viewer)) {
            throw new Forbidden();
        }
        return recorded;
    }

    private String show(WalkForm form, FormErrors errors, @Nullable Walk recorded, Model model) {
        model.addAttribute("view", forms.view(form, errors, recorded));
        return "walks/form";
    }
}
