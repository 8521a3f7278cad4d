package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.FormWords;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The assignment of an observation: proposed with its reason, decided by a person. */
@Controller
@AllowedTo(Role.REGULATOR)
class AssignmentController {
    private static final String NO_PROPOSAL =
            "Aucune règle d’orientation ne couvre ce constat, et son lieu n’a ni gestionnaire ni propriétaire connu.";

    private final MovePages pages;
    private final Proposing proposing;
    private final Delays delays;
    private final OrganisationNames organisations;
    private final Clock clock;

    AssignmentController(
            MovePages pages, Proposing proposing, Delays delays, OrganisationNames organisations, Clock clock) {
        this.pages = pages;
        this.proposing = proposing;
        this.delays = delays;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/constats/{id}/attribution")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        var facts = pages.facts(new ObservationId(id), viewer);
        return pages.isOpen(facts, viewer, Move.ASSIGN)
                ? show(
                        MovePages.Reply.of(facts, proposedForm(facts)),
                        EditConflicts.origin(AssignmentForm.of(facts)),
                        FormErrors.none(),
                        model)
                : "redirect:" + facts.href();
    }

    @PostMapping("/constats/{id}/attribution")
    String assign(
            @PathVariable UUID id,
            AssignmentForm typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var observation = new ObservationId(id);
        var errors = FormErrors.none();
        var facts = pages.facts(observation, viewer);
        var sent = pages.sent(typed, facts, AssignmentForm::of, words(), request);
        var form = sent.form();
        var proposed = proposed(facts)
                .filter(proposal -> proposal.organisation().value().toString().equals(form.organisation()))
                .map(Proposing.Proposed::because)
                .orElse("Choix du régulateur.");
        var reply = form.parse(errors, LocalDate.now(clock), organisations, proposed)
                .map(asking -> pages.make(asking, observation, viewer, sent, List.of(), errors, response))
                .orElseGet(() -> pages.mend(observation, viewer, form, response));
        return reply.done()
                ? pages.done(observation, redirect, "Constat confié.")
                : show(reply, sent.origin(), errors, model);
    }

    private Optional<Proposing.Proposed> proposed(ObservationDetails.Facts facts) {
        return proposing.proposalFor(new ObservationId(facts.id()), new CategoryId(facts.categoryId()));
    }

    private FormWords words() {
        return new FormWords()
                .field("organisation", "Confié à", organisations.choices())
                .field("dueOn", "À faire avant le");
    }

    private AssignmentForm proposedForm(ObservationDetails.Facts facts) {
        return new AssignmentForm(
                Ids.next().toString(),
                Integer.toString(facts.version()),
                proposed(facts)
                        .map(proposal -> proposal.organisation().value().toString())
                        .orElse(""),
                delays.dueFor(new CategoryId(facts.categoryId()), facts.placeId(), LocalDate.now(clock))
                        .day()
                        .toString(),
                "");
    }

    private String show(MovePages.Reply<AssignmentForm> reply, String origin, FormErrors errors, Model model) {
        var facts = reply.facts();
        MovePages.tell(reply, reply.edit() == null ? origin : EditConflicts.origin(AssignmentForm.of(facts)), model);
        var proposed = proposed(facts);
        var due = delays.dueFor(new CategoryId(facts.categoryId()), facts.placeId(), LocalDate.now(clock));
        model.addAttribute(
                "view",
                new ActionViews.Assignment(
                        facts,
                        reply.form(),
                        errors,
                        reply.conflict(),
                        organisations.choices(),
                        proposed.map(Proposing.Proposed::name).orElse(null),
                        proposed.map(Proposing.Proposed::because).orElse(NO_PROPOSAL),
                        due.workingDays(),
                        due.day()));
        return "watch/assignment";
    }
}
