package fr.faubourg.worksites;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.EditConflict;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.Undoing;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding and changing worksites. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class WorksiteEditController {
    private static final String OUT_OF_REACH =
            "Ce chantier serait hors de ce que vous suivez\u00a0: choisissez un lieu de votre secteur ou, pour un partenaire, un maître d’ouvrage de votre organisation.";
    private static final String TAKEN = "Ce maître d’ouvrage a déjà un chantier avec cette référence.";

    private final Worksites worksites;
    private final WorksiteForms forms;
    private final WorksiteAccess access;
    private final Undoing undoing;
    private final EditConflicts conflicts;

    WorksiteEditController(
            Worksites worksites, WorksiteForms forms, WorksiteAccess access, Undoing undoing, EditConflicts conflicts) {
        this.worksites = worksites;
        this.forms = forms;
        this.access = access;
        this.undoing = undoing;
        this.conflicts = conflicts;
    }

    @GetMapping("/chantiers/nouveau")
    String blank(
            @RequestParam(name = "lieu", defaultValue = "") String place,
            @ModelAttribute("ui") Ui ui,
            Viewer viewer,
            Model model) {
        return forms.show(model, null, forms.blank(viewer, place), FormErrors.none());
    }

    @PostMapping("/chantiers/nouveau")
    String add(
            WorksiteForm form,
            @ModelAttribute("ui") Ui ui,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FormErrors errors = FormErrors.none();
        Optional<Worksite> worksite = form.parse(WorksiteId.next(), errors);
        PlaceId place = Typed.uuid(form.place()).map(PlaceId::new).orElse(null);
        if (place == null && form.shape().isEmpty()) {
            errors.add("place", "Dites où\u00a0: choisissez un lieu, ou tracez le périmètre sur la carte.");
        }
        if (worksite.isPresent() && errors.isEmpty()) {
            try {
                if (worksites.add(worksite.get(), place, viewer)) {
                    next.addFlashAttribute(Ui.FLASH, "Chantier ajouté. Dites maintenant ses phases.");
                    return "redirect:/chantiers/" + worksite.get().id();
                }
                errors.add("place", OUT_OF_REACH);
            } catch (DataIntegrityViolationException clash) {
                refused(clash, errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return forms.show(model, null, form, errors);
    }

    @GetMapping("/chantiers/{id}/modification")
    String edit(@PathVariable String id, @ModelAttribute("ui") Ui ui, Viewer viewer, Model model) {
        WorksiteId worksite = access.writable(id, viewer);
        WorksiteForm form = WorksiteForm.of(worksites.get(worksite));
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.origin(form));
        return forms.show(model, worksite, form, FormErrors.none());
    }

    @PostMapping("/chantiers/{id}/modification")
    String change(
            @PathVariable String id,
            WorksiteForm typed,
            @ModelAttribute("ui") Ui ui,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        WorksiteId known = access.writable(id, viewer);
        FormErrors errors = FormErrors.none();
        WorksiteForm form = EditConflicts.chosen(typed, WorksiteForm.of(worksites.get(known)), request);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.originOf(request));
        Optional<Worksite> worksite = form.parse(known, errors);
        if (worksite.isPresent() && errors.isEmpty()) {
            try {
                switch (worksites.change(worksite.get(), viewer)) {
                    case DONE -> {
                        undoing.offer(next, "Chantier modifié.", WorksiteHistory.KIND, known.value());
                        return "redirect:/chantiers/" + known;
                    }
                    case STALE -> {
                        WorksiteForm theirs = WorksiteForm.of(worksites.get(known));
                        var merged = conflicts.merge(
                                WorksiteHistory.KIND,
                                known.value(),
                                theirs,
                                form,
                                EditConflicts.originOf(request),
                                forms.words());
                        return forms.show(model, known, merged.shownOn(model, response), errors);
                    }
                    case OUT_OF_REACH -> errors.add("owner", OUT_OF_REACH);
                }
            } catch (DataIntegrityViolationException clash) {
                refused(clash, errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return forms.show(model, known, form, errors);
    }

    private static void refused(DataIntegrityViolationException clash, FormErrors errors) {
        if (clash instanceof DuplicateKeyException) {
            errors.add("reference", TAKEN);
        } else {
            errors.add("Le lieu ou le maître d’ouvrage choisi n’existe plus\u00a0: choisissez de nouveau.");
        }
    }
}
