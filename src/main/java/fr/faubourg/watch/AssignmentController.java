package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.FormWords;
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

    private static final String NO_OTHER = "Les règles d’orientation ne proposent personne d’autre.";

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
                        viewer,
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
        var proposed = proposed(facts);
        var reply = form.parse(
                        errors,
                        LocalDate.now(clock),
                        organisations,
                        proposed.map(Proposing.Proposed::organisation),
                        proposed.map(Proposing.Proposed::because).orElse(""))
                .map(asking -> pages.make(asking, observation, viewer, sent, List.of(), errors, response))
                .orElseGet(() -> pages.mend(observation, viewer, form, response));
        return reply.done()
                ? pages.done(observation, redirect, "Constat confié.")
                : show(reply, sent.origin(), errors, viewer, model);
    }

    private Optional<Proposing.Proposed> proposed(ObservationDetails.Facts facts) {
        return proposing
                .proposalFor(new ObservationId(facts.id()), new CategoryId(facts.categoryId()))
                .filter(proposal -> !facts.organisations().contains(proposal.organisation()));
    }

    private FormWords words() {
        var choices = organisations.choices();
        return new FormWords()
                .field("organisation", "Confié à", choices)
                .field("dueOn", "À faire avant le")
                .field("organisation2", "Et à", choices)
                .field("organisation3", "Et à", choices);
    }

    private AssignmentForm proposedForm(ObservationDetails.Facts facts) {
        return AssignmentForm.proposing(
                facts,
                proposed(facts)
                        .map(proposal -> proposal.organisation().value().toString())
                        .orElse(""),
                delays.dueFor(new CategoryId(facts.categoryId()), facts.placeId(), LocalDate.now(clock))
                        .day()
                        .toString());
    }

    private String show(
            MovePages.Reply<AssignmentForm> reply, String origin, FormErrors errors, Viewer viewer, Model model) {
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
                        proposed.map(Proposing.Proposed::because)
                                .orElse(facts.organisations().isEmpty() ? NO_PROPOSAL : NO_OTHER),
                        due.workingDays(),
                        due.day(),
                        pages.current(facts, viewer)));
        return "watch/assignment";
    }
}
