package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The qualification of an observation. */
@Controller
@AllowedTo(Role.REGULATOR)
class QualificationController {
    private final MovePages pages;
    private final CategoryChoices categories;

    QualificationController(MovePages pages, CategoryChoices categories) {
        this.pages = pages;
        this.categories = categories;
    }

    @GetMapping("/constats/{id}/qualification")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        var facts = pages.facts(new ObservationId(id), viewer);
        return pages.isOpen(facts, viewer, Move.QUALIFY)
                ? show(new MovePages.Reply<>(false, facts, QualificationForm.of(facts), null), FormErrors.none(), model)
                : "redirect:" + facts.href();
    }

    @PostMapping("/constats/{id}/qualification")
    String qualify(
            @PathVariable UUID id,
            QualificationForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var observation = new ObservationId(id);
        var errors = FormErrors.none();
        var reply = form.parse(errors)
                .filter(sorting -> categories.has(sorting.category()))
                .map(sorting -> pages.make(sorting, observation, viewer, form, List.of(), errors, response))
                .orElseGet(() -> pages.mend(observation, viewer, form, response));
        return reply.done() ? pages.done(observation, redirect, "Constat qualifié.") : show(reply, errors, model);
    }

    private String show(MovePages.Reply<QualificationForm> reply, FormErrors errors, Model model) {
        model.addAttribute(
                "view",
                new ActionViews.Qualification(reply.facts(), reply.form(), errors, reply.conflict(), categories.all()));
        return "watch/qualification";
    }
}
