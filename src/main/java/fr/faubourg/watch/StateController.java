package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.FormWords;
import fr.faubourg.ui.FormErrors;
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

/** The state as the régulateur decides it, whatever the tasks say; and back to what they say. */
@Controller
@AllowedTo(Role.REGULATOR)
class StateController {
    private final MovePages pages;

    StateController(MovePages pages) {
        this.pages = pages;
    }

    @GetMapping("/constats/{id}/etat")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        var facts = pages.facts(new ObservationId(id), viewer);
        return pages.isOpen(facts, viewer, Move.OVERRIDE)
                ? show(MovePages.Reply.of(facts, StateForm.of(facts)), "", FormErrors.none(), viewer, model)
                : "redirect:" + facts.href();
    }

    @PostMapping("/constats/{id}/etat")
    String decide(
            @PathVariable UUID id,
            StateForm typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var observation = new ObservationId(id);
        var sent = pages.sent(typed, pages.facts(observation, viewer), StateForm::of, new FormWords(), request);
        var errors = FormErrors.none();
        var reply = sent.form()
                .parse(errors)
                .map(gesture -> pages.make(gesture, observation, viewer, sent, List.of(), errors, response))
                .orElseGet(() -> pages.mend(observation, viewer, sent.form(), response));
        return reply.done()
                ? pages.done(observation, redirect, "État décidé.")
                : show(reply, sent.origin(), errors, viewer, model);
    }

    /** A button without a page of its own: who comes too late sees what is there now. */
    @PostMapping("/constats/{id}/etat/levee")
    String lift(
            @PathVariable UUID id,
            PlainForm typed,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var observation = new ObservationId(id);
        var sent = pages.sent(typed, pages.facts(observation, viewer), PlainForm::of, new FormWords(), request);
        var lifted = new Gesture.Plain(Move.LIFT_OVERRIDE);
        var reply = pages.make(lifted, observation, viewer, sent, List.of(), FormErrors.none(), response);
        return reply.done()
                ? pages.done(observation, redirect, "L’état suit de nouveau les demandes.")
                : MovePages.backTo(
                        observation, redirect, "Le constat a changé entre-temps\u00a0: relisez-le avant de décider.");
    }

    private String show(
            MovePages.Reply<StateForm> reply, String origin, FormErrors errors, Viewer viewer, Model model) {
        MovePages.tell(reply, origin, model);
        var states = pages.current(reply.facts(), viewer).stream()
                .map(TaskLine::state)
                .toList();
        model.addAttribute(
                "view",
                new ActionViews.Decision(reply.facts(), Tasks.stateOf(states), reply.form(), errors, reply.conflict()));
        return "watch/state";
    }
}
