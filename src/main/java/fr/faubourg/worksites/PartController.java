package fr.faubourg.worksites;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.EditConflict;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.Undoing;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding, changing and taking away what a worksite is made of: places, phases, firms, impacts, messages, meetings, complaints. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class PartController {
    private static final String NEW = "/chantiers/{id}/{part:" + Part.WORDS + "}/nouveau";
    private static final String ONE = "/chantiers/{id}/{part:" + Part.WORDS + "}/{piece}";

    private final Parts parts;
    private final PartForms forms;
    private final WorksiteAccess access;
    private final Undoing undoing;
    private final EditConflicts conflicts;

    PartController(Parts parts, PartForms forms, WorksiteAccess access, Undoing undoing, EditConflicts conflicts) {
        this.parts = parts;
        this.forms = forms;
        this.access = access;
        this.undoing = undoing;
        this.conflicts = conflicts;
    }

    @GetMapping(NEW)
    String blank(
            @PathVariable String id,
            @PathVariable String part,
            @ModelAttribute("ui") Ui ui,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        WorksiteId worksite = access.writable(id, viewer);
        Part asked = named(part);
        return forms.show(
                model, ui, asked, worksite, null, forms.prefilled(asked, worksite, request), FormErrors.none());
    }

    @PostMapping(NEW)
    String add(
            @PathVariable String id,
            @PathVariable String part,
            @ModelAttribute("ui") Ui ui,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        WorksiteId worksite = access.writable(id, viewer);
        Part asked = named(part);
        Map<String, String> typed = PartForms.typed(asked, request);
        FormErrors errors = FormErrors.none();
        parts.check(asked, typed, errors);
        if (errors.isEmpty()) {
            try {
                UUID added = parts.add(asked, worksite, typed);
                undoing.offer(next, asked.added(), WorksiteHistory.KIND, worksite.value());
                return asked == Part.MESSAGE
                        ? "redirect:/chantiers/" + worksite + "/messages/" + added
                        : back(asked, worksite);
            } catch (DataIntegrityViolationException clash) {
                Parts.refused(asked, clash, errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return forms.show(model, ui, asked, worksite, null, typed, errors);
    }

    @GetMapping(ONE)
    String edit(
            @PathVariable String id,
            @PathVariable String part,
            @PathVariable String piece,
            @ModelAttribute("ui") Ui ui,
            Viewer viewer,
            Model model) {
        WorksiteId worksite = access.writable(id, viewer);
        Part asked = named(part);
        UUID found = Typed.uuid(piece).orElseThrow(NotFound::new);
        Map<String, String> values = forms.recorded(asked, worksite, found);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.origin(values));
        return forms.show(model, ui, asked, worksite, found, values, FormErrors.none());
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String id,
            @PathVariable String part,
            @PathVariable String piece,
            @ModelAttribute("ui") Ui ui,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        WorksiteId worksite = access.writable(id, viewer);
        Part asked = named(part);
        UUID found = Typed.uuid(piece).orElseThrow(NotFound::new);
        Map<String, String> recorded = forms.recorded(asked, worksite, found);
        Map<String, String> typed = EditConflicts.chosen(PartForms.typed(asked, request), recorded, request);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.originOf(request));
        FormErrors errors = FormErrors.none();
        parts.check(asked, typed, errors);
        if (errors.isEmpty()) {
            try {
                if (parts.change(asked, worksite, found, typed)) {
                    undoing.offer(next, asked.changed(), WorksiteHistory.KIND, worksite.value());
                    return back(asked, worksite);
                }
                Map<String, String> theirs = forms.recorded(asked, worksite, found);
                var merged = conflicts.merge(
                        WorksiteHistory.KIND,
                        worksite.value(),
                        theirs,
                        typed,
                        EditConflicts.originOf(request),
                        forms.words(asked, worksite, ui));
                return forms.show(model, ui, asked, worksite, found, merged.shownOn(model, response), errors);
            } catch (DataIntegrityViolationException clash) {
                Parts.refused(asked, clash, errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return forms.show(model, ui, asked, worksite, found, typed, errors);
    }

    @PostMapping(ONE + "/retrait")
    String remove(
            @PathVariable String id,
            @PathVariable String part,
            @PathVariable String piece,
            Viewer viewer,
            RedirectAttributes next) {
        WorksiteId worksite = access.writable(id, viewer);
        Part asked = named(part);
        if (!parts.remove(asked, worksite, Typed.uuid(piece).orElseThrow(NotFound::new))) {
            throw new NotFound();
        }
        undoing.offer(next, asked.removed(), WorksiteHistory.KIND, worksite.value());
        return back(asked, worksite);
    }

    /** Whoever answers for a mitigation says so in one click. */
    @PostMapping("/chantiers/{id}/impacts/{impact}/mesure")
    String mitigated(@PathVariable String id, @PathVariable String impact, Viewer viewer, RedirectAttributes next) {
        WorksiteId worksite = access.readable(id, viewer);
        UUID found = Typed.uuid(impact).orElseThrow(NotFound::new);
        if (!access.mayWrite(worksite, viewer) && !access.answersFor(found, worksite, viewer)) {
            throw new Forbidden();
        }
        if (parts.mitigated(worksite, found)) {
            undoing.offer(next, "Mesure en place.", WorksiteHistory.KIND, worksite.value());
        }
        return back(Part.IMPACT, worksite);
    }

    private static Part named(String word) {
        return Part.named(word).orElseThrow(NotFound::new);
    }

    private static String back(Part part, WorksiteId worksite) {
        return "redirect:/chantiers/" + worksite + "#" + part.word();
    }
}
