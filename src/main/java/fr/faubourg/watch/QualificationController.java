package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.FormWords;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.UiFactory;
import jakarta.servlet.http.HttpServletRequest;
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
    private final UiFactory factory;

    QualificationController(MovePages pages, CategoryChoices categories, UiFactory factory) {
        this.factory = factory;
        this.pages = pages;
        this.categories = categories;
    }

    @GetMapping("/constats/{id}/qualification")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        var facts = pages.facts(new ObservationId(id), viewer);
        var form = QualificationForm.of(facts);
        return pages.isOpen(facts, viewer, Move.QUALIFY)
                ? show(MovePages.Reply.of(facts, form), EditConflicts.origin(form), FormErrors.none(), model)
                : "redirect:" + facts.href();
    }

    @PostMapping("/constats/{id}/qualification")
    String qualify(
            @PathVariable UUID id,
            QualificationForm typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var observation = new ObservationId(id);
        var errors = FormErrors.none();
        var facts = pages.facts(observation, viewer);
        var sent = pages.sent(typed, facts, QualificationForm::of, words(), request);
        var form = sent.form();
        var reply = form.parse(errors)
                .filter(sorting -> categories.has(sorting.category()))
                .map(sorting -> pages.make(sorting, observation, viewer, sent, List.of(), errors, response))
                .orElseGet(() -> pages.mend(observation, viewer, form, response));
        return reply.done()
                ? pages.done(observation, redirect, "Constat qualifié.")
                : show(reply, sent.origin(), errors, model);
    }

    private FormWords words() {
        return new FormWords()
                .field("category", "Catégorie", categories.all())
                .field("kind", "Nature", Choice.of(factory.detached(), FindingKind.class))
                .field("severity", "Gravité", ActionViews.SEVERITIES)
                .field("urgency", "Urgence", ActionViews.URGENCIES);
    }

    private String show(MovePages.Reply<QualificationForm> reply, String origin, FormErrors errors, Model model) {
        MovePages.tell(
                reply,
                reply.edit() == null ? origin : EditConflicts.origin(QualificationForm.of(reply.facts())),
                model);
        model.addAttribute(
                "view",
                new ActionViews.Qualification(reply.facts(), reply.form(), errors, reply.conflict(), categories.all()));
        return "watch/qualification";
    }
}
