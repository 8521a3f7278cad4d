package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Observations that say the same (doublons): likely ones, joining two, parting them again. */
@Controller
@AllowedTo(Role.REGULATOR)
class DuplicateController {
    private final Duplicates duplicates;
    private final DuplicatePages pages;

    DuplicateController(Duplicates duplicates, DuplicatePages pages) {
        this.duplicates = duplicates;
        this.pages = pages;
    }

    @GetMapping("/constats/doublons")
    String likely(HttpServletRequest request, Viewer viewer, Model model) {
        model.addAttribute("view", pages.likely(UrlQuery.of(request), viewer));
        return "watch/duplicates";
    }

    @GetMapping("/constats/{id}/doublon")
    String form(@PathVariable UUID id, @RequestParam(defaultValue = "") String avec, Viewer viewer, Model model) {
        var facts = pages.facts(new ObservationId(id), viewer);
        return pages.isOpen(facts, viewer)
                ? show(facts, DuplicateForm.of(facts, avec), FormErrors.none(), viewer, model)
                : "redirect:" + facts.href();
    }

    @PostMapping("/constats/{id}/doublon")
    String join(
            @PathVariable UUID id,
            DuplicateForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var observation = new ObservationId(id);
        var facts = pages.facts(observation, viewer);
        var errors = FormErrors.none();
        var other = form.other(errors, pages::find);
        if (other.isEmpty() || !errors.isEmpty()) {
            return mend(HttpStatus.UNPROCESSABLE_CONTENT, facts, form, errors, viewer, model, response);
        }
        var submission = Submission.of(form.key(), form.version(), form.reason(), List.of());
        return switch (duplicates.merge(observation, other.get(), submission, viewer)) {
            case Merging.Done _ ->
                MovePages.backTo(observation, redirect, "Constats réunis. Un bouton les sépare, ci-dessous.");
            case Merging.NotYours _ -> throw new Forbidden();
            case Merging.TooLate _ ->
                MovePages.backTo(
                        observation, redirect, "Le constat a changé entre-temps\u00a0: relisez-le avant de décider.");
            case Merging.Ring _ -> {
                errors.add(
                        field(form), "Cet autre constat est déjà réuni avec celui-ci\u00a0: choisissez-en un autre.");
                yield mend(HttpStatus.UNPROCESSABLE_CONTENT, facts, form, errors, viewer, model, response);
            }
            case Merging.OtherIsOver _ -> {
                errors.add(
                        field(form),
                        "Cet autre constat n’est plus ouvert\u00a0: ce qui est vu ensuite est un retour, pas un doublon.");
                yield mend(HttpStatus.UNPROCESSABLE_CONTENT, facts, form, errors, viewer, model, response);
            }
            case Merging.Stale _ -> {
                errors.add(
                        field(form),
                        "Quelqu’un a fait avancer ce constat entre-temps\u00a0: relisez-le ci-dessus, puis validez de nouveau.");
                var now = pages.facts(observation, viewer);
                yield mend(HttpStatus.CONFLICT, now, form.forVersion(now.version()), errors, viewer, model, response);
            }
        };
    }

    /** One click; whoever joined them may, as those who look after the place. */
    @PostMapping("/constats/{id}/doublon/separation")
    @AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
    String separate(@PathVariable UUID id, PlainForm form, Viewer viewer, RedirectAttributes redirect) {
        var observation = new ObservationId(id);
        var submission = Submission.of(form.key(), form.version(), form.reason(), List.of());
        return switch (duplicates.separate(observation, submission, viewer)) {
            case Merging.Done _ ->
                MovePages.backTo(observation, redirect, "Constats séparés\u00a0: celui-ci est comme il était.");
            case Merging.NotYours _ -> throw new Forbidden();
            case Merging.TooLate _, Merging.Stale _, Merging.Ring _, Merging.OtherIsOver _ ->
                MovePages.backTo(observation, redirect, "Ce constat n’était plus un doublon.");
        };
    }

    @PostMapping("/constats/{id}/doublon/ecart")
    String tellApart(
            @PathVariable UUID id,
            @RequestParam UUID autre,
            @RequestParam(defaultValue = "") String retour,
            Viewer viewer,
            RedirectAttributes redirect) {
        if (!duplicates.tellApart(new ObservationId(id), new ObservationId(autre), viewer)) {
            throw new Forbidden();
        }
        var back = MovePages.backTo(
                new ObservationId(id),
                redirect,
                "Noté\u00a0: ce sont deux constats différents. Ils ne seront plus proposés.");
        return retour.equals("liste") ? "redirect:/constats/doublons" : back;
    }

    private static String field(DuplicateForm form) {
        return form.autre().isBlank() ? "avec" : "autre";
    }

    private String mend(
            HttpStatus status,
            ObservationDetails.Facts facts,
            DuplicateForm form,
            FormErrors errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        return show(facts, form, errors, viewer, model);
    }

    private String show(
            ObservationDetails.Facts facts, DuplicateForm form, FormErrors errors, Viewer viewer, Model model) {
        model.addAttribute("view", pages.joining(facts, form, errors, viewer));
        return "watch/duplicate";
    }
}
