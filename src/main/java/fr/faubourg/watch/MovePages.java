package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.files.PhotoId;
import fr.faubourg.history.Undoing;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of all moves have in common: who may open them, and how an {@link Outcome} is answered. */
@Component
class MovePages {
    static final int LONGEST_REASON = 2_000;

    private final Handling handling;
    private final ObservationDetailsQueries observations;
    private final ObservationAccess access;
    private final Undoing undoing;
    private final Clock clock;

    MovePages(
            Handling handling,
            ObservationDetailsQueries observations,
            ObservationAccess access,
            Undoing undoing,
            Clock clock) {
        this.handling = handling;
        this.observations = observations;
        this.access = access;
        this.undoing = undoing;
        this.clock = clock;
    }

    /**
     * How a form is answered.
     *
     * @param done the move was made: back to the observation; else the page again
     * @param form the form as typed, for the version that is there now
     * @param conflict what somebody else did meanwhile, or null when the form is to be mended
     */
    record Reply<F>(
            boolean done,
            ObservationDetails.Facts facts,
            F form,
            @Nullable Conflict conflict) {}

    ObservationDetails.Facts facts(ObservationId id, Viewer viewer) {
        return observations.facts(id, viewer);
    }

    /** What the viewer may do with it now. */
    List<LifeCycle.Transition> open(ObservationDetails.Facts facts, Viewer viewer) {
        var inCharge = facts.organisationId() == null ? null : new OrganisationId(facts.organisationId());
        return LifeCycle.openTo(access.handsOn(new ObservationId(facts.id()), viewer, inCharge), facts.state());
    }

    /**
     * Whether one of the moves can be made now; a page whose moment is past leads back to the observation.
     *
     * @throws Forbidden when it could be made, but not by this person
     */
    boolean isOpen(ObservationDetails.Facts facts, Viewer viewer, Move... moves) {
        var wanted = List.of(moves);
        boolean exists = wanted.stream()
                .anyMatch(move -> LifeCycle.find(facts.state(), move).isPresent());
        boolean open = open(facts, viewer).stream().anyMatch(row -> wanted.contains(row.move()));
        if (exists && !open) {
            throw new Forbidden();
        }
        return open;
    }

    /** The form with its mistakes again. */
    <F> Reply<F> mend(ObservationId id, Viewer viewer, F form, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new Reply<>(false, facts(id, viewer), form, null);
    }

    /** Makes the move that the form asks for; what is to be mended in the form is added to the errors. */
    <F extends MoveForm<F>> Reply<F> make(
            Gesture gesture,
            ObservationId id,
            Viewer viewer,
            F form,
            List<PhotoId> photos,
            FormErrors errors,
            HttpServletResponse response) {
        if (form.reason().length() > LONGEST_REASON) {
            errors.add("reason", "Raccourcissez le texte : 2 000 caractères au plus.");
            return mend(id, viewer, form, response);
        }
        var submission = Submission.of(form.key(), form.version(), form.reason(), photos);
        return switch (handling.move(id, viewer, submission, gesture)) {
            case Outcome.Moved _, Outcome.AlreadyDone _ -> new Reply<>(true, facts(id, viewer), form, null);
            case Outcome.NotYours _ -> throw new Forbidden();
            case Outcome.ReasonMissing _ -> {
                errors.add("reason", "Dites pourquoi, en une phrase.");
                yield mend(id, viewer, form, response);
            }
            case Outcome.Stale _, Outcome.Impossible _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var facts = facts(id, viewer);
                boolean possible = open(facts, viewer).stream().anyMatch(row -> row.move() == gesture.move());
                var texts = List.of(new Conflict.Text("Votre texte", "", form.reason()));
                yield new Reply<>(false, facts, form.forVersion(facts.version()), conflict(facts, texts, possible));
            }
        };
    }

    /** What somebody else did, with both texts. */
    Conflict conflict(ObservationDetails.Facts facts, List<Conflict.Text> texts, boolean possible) {
        var last = observations.lastStep(new ObservationId(facts.id()));
        return new Conflict(
                last.map(ObservationDetails.Step::account).orElse("Un import"),
                last.map(ObservationDetails.Step::move).orElse(StepRepository.MODIFY),
                last.map(ObservationDetails.Step::at).orElseGet(clock::instant),
                facts.state(),
                Conflict.differing(texts),
                possible);
    }

    /** Back to the observation, which says what was done and offers to take it back. */
    String done(ObservationId id, RedirectAttributes redirect, String message) {
        undoing.offer(redirect, message, ObservationHistory.KIND, id.value());
        return "redirect:/constats/" + id;
    }

    /** Back to the observation, which says what was done. */
    static String backTo(ObservationId id, RedirectAttributes redirect, String message) {
        redirect.addFlashAttribute(Ui.FLASH, message);
        return "redirect:/constats/" + id;
    }
}
