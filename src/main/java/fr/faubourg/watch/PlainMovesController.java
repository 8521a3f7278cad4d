package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.FormWords;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The moves that say nothing but why: closure, rejection, out of remit, reopening. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER})
class PlainMovesController {
    private static final String PATH = "/constats/{id}/{resource:cloture|rejet|hors-competence|reouverture}";

    /** A move and what is said when it was made. */
    private record Resource(Move move, String said) {}

    private static final Map<String, Resource> RESOURCES = Map.of(
            "cloture", new Resource(Move.CLOSE, "Constat clos."),
            "rejet", new Resource(Move.REJECT, "Constat rejeté."),
            "hors-competence", new Resource(Move.DECLARE_OUT_OF_REMIT, "Constat déclaré hors compétence."),
            "reouverture", new Resource(Move.REOPEN, "Constat rouvert."));

    private final MovePages pages;
    private final Reopening reopening;
    private final ObservationSurroundings surroundings;

    PlainMovesController(MovePages pages, Reopening reopening, ObservationSurroundings surroundings) {
        this.pages = pages;
        this.reopening = reopening;
        this.surroundings = surroundings;
    }

    @GetMapping(PATH)
    String form(@PathVariable UUID id, @PathVariable String resource, Viewer viewer, Model model) {
        var facts = pages.facts(new ObservationId(id), viewer);
        return pages.isOpen(facts, viewer, named(resource).move())
                ? show(
                        resource,
                        MovePages.Reply.of(facts, PlainForm.of(facts)),
                        again(named(resource).move(), facts, viewer, null),
                        "",
                        FormErrors.none(),
                        viewer,
                        model)
                : "redirect:" + facts.href();
    }

    @PostMapping(PATH)
    String move(
            @PathVariable UUID id,
            @PathVariable String resource,
            PlainForm typed,
            @RequestParam(required = false) @Nullable String choosing,
            @RequestParam(required = false) @Nullable List<UUID> again,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var observation = new ObservationId(id);
        var facts = pages.facts(observation, viewer);
        var sent = pages.sent(typed, facts, PlainForm::of, new FormWords(), request);
        var errors = FormErrors.none();
        var move = named(resource).move();
        var chosen = Reopening.ticked(choosing, again);
        var gesture = move == Move.REOPEN ? reopening.gesture(facts, chosen) : new Gesture.Plain(move);
        var reply = pages.make(gesture, observation, viewer, sent, List.of(), errors, response);
        return reply.done()
                ? pages.done(observation, redirect, named(resource).said())
                : show(
                        resource,
                        reply,
                        again(move, reply.facts(), viewer, chosen),
                        sent.origin(),
                        errors,
                        viewer,
                        model);
    }

    private ActionViews.Again again(
            Move move, ObservationDetails.Facts facts, Viewer viewer, @Nullable Set<UUID> chosen) {
        return move == Move.REOPEN ? reopening.choices(facts, viewer, chosen) : ActionViews.Again.NOBODY;
    }

    private String show(
            String resource,
            MovePages.Reply<PlainForm> reply,
            ActionViews.Again again,
            String origin,
            FormErrors errors,
            Viewer viewer,
            Model model) {
        MovePages.tell(reply, origin, model);
        var move = named(resource).move();
        boolean needsReason = LifeCycle.find(reply.facts().state(), move)
                .map(LifeCycle.Transition::needsReason)
                .orElse(false);
        model.addAttribute(
                "view",
                new ActionViews.Plain(
                        reply.facts(),
                        move,
                        resource,
                        needsReason,
                        reply.form(),
                        again,
                        move == Move.CLOSE ? surroundings.beforeClosing(reply.facts(), viewer) : List.of(),
                        errors,
                        reply.conflict()));
        return "watch/plain";
    }

    private static Resource named(String resource) {
        var found = RESOURCES.get(resource);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }
}
