package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.files.PhotoId;
import fr.faubourg.history.EditConflict;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.FormWords;
import fr.faubourg.history.Undoing;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of all moves have in common: who may open them, and how an {@link Outcome} is answered. */
@Component
class MovePages {
    static final int LONGEST_REASON = 2_000;

    private final Handling handling;
    private final ObservationDetailsQueries observations;
    private final MoveRights rights;
    private final Undoing undoing;
    private final EditConflicts conflicts;

    MovePages(
            Handling handling,
            ObservationDetailsQueries observations,
            MoveRights rights,
            Undoing undoing,
            EditConflicts conflicts) {
        this.handling = handling;
        this.observations = observations;
        this.rights = rights;
        this.undoing = undoing;
        this.conflicts = conflicts;
    }

    /**
     * How a form is answered.
     *
     * @param done the move was made: back to the observation; else the page again
     * @param form the form as typed, for the version that is there now
     * @param conflict what somebody else did meanwhile, or null when the form is to be mended
     * @param edit both versions field by field, where one chooses; null when there is nothing to choose or it is too late
     */
    record Reply<F>(
            boolean done,
            ObservationDetails.Facts facts,
            F form,
            @Nullable Conflict conflict,
            @Nullable EditConflict edit) {
        /** The page for the first time, or the form with its mistakes. */
        static <F> Reply<F> of(ObservationDetails.Facts facts, F form) {
            return new Reply<>(false, facts, form, null, null);
        }
    }

    /**
     * A form that was sent, and what it is compared with when somebody was quicker.
     *
     * @param form as typed, with what the other saved where that was chosen
     * @param recorded the form as it would be filled with what is recorded
     * @param words of the fields that say what the record says too
     */
    record Sent<F extends Record & MoveForm<F>>(
            F form, String origin, Function<ObservationDetails.Facts, F> recorded, FormWords words) {}

    /** Reads a form that was sent; the page that answers carries its origin on. */
    <F extends Record & MoveForm<F>> Sent<F> sent(
            F typed,
            ObservationDetails.Facts facts,
            Function<ObservationDetails.Facts, F> recorded,
            FormWords words,
            HttpServletRequest request) {
        return new Sent<>(
                EditConflicts.chosen(typed, recorded.apply(facts), request),
                EditConflicts.originOf(request),
                recorded,
                words);
    }

    /** What the page says besides its view: what the form was filled with, and both versions. */
    static void tell(Reply<?> reply, String origin, Model model) {
        model.addAttribute(EditConflict.ORIGIN, origin);
        if (reply.edit() != null) {
            model.addAttribute("conflict", reply.edit());
        }
    }

    ObservationDetails.Facts facts(ObservationId id, Viewer viewer) {
        return observations.facts(id, viewer);
    }

    /** What the viewer may do with it now. */
    List<LifeCycle.Transition> open(ObservationDetails.Facts facts, Viewer viewer) {
        return rights.open(facts, viewer);
    }

    /** The tasks that count. */
    List<TaskLine> current(ObservationDetails.Facts facts, Viewer viewer) {
        return rights.offered(facts, viewer).stream()
                .map(OfferedTask::task)
                .filter(TaskLine::current)
                .toList();
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
        return Reply.of(facts(id, viewer), form);
    }

    /** Makes the move that the form asks for; what is to be mended in the form is added to the errors. */
    <F extends Record & MoveForm<F>> Reply<F> make(
            Gesture gesture,
            ObservationId id,
            Viewer viewer,
            Sent<F> sent,
            List<PhotoId> photos,
            FormErrors errors,
            HttpServletResponse response) {
        F form = sent.form();
        if (form.reason().length() > LONGEST_REASON) {
            errors.add("reason", "Raccourcissez le texte\u00a0: 2 000 caractères au plus.");
            return mend(id, viewer, form, response);
        }
        var submission = Submission.of(form.key(), form.version(), form.reason(), photos);
        return switch (handling.move(id, viewer, submission, gesture)) {
            case Outcome.Moved _, Outcome.AlreadyDone _ -> new Reply<>(true, facts(id, viewer), form, null, null);
            case Outcome.NotYours _ -> throw new Forbidden();
            case Outcome.ReasonMissing _ -> {
                errors.add("reason", "Dites pourquoi, en une phrase.");
                yield mend(id, viewer, form, response);
            }
            case Outcome.Stale _, Outcome.Impossible _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield tooLate(facts(id, viewer), viewer, gesture.move(), sent);
            }
        };
    }

    /** Both versions: to choose from while the move can still be made, else to read. */
    private <F extends Record & MoveForm<F>> Reply<F> tooLate(
            ObservationDetails.Facts facts, Viewer viewer, Move move, Sent<F> sent) {
        var merged = conflicts.merge(
                ObservationHistory.KIND,
                facts.id(),
                sent.recorded().apply(facts),
                sent.form(),
                sent.origin(),
                sent.words());
        int version = Forms.version(sent.recorded().apply(facts).version());
        boolean possible = version >= 0 && open(facts, viewer).stream().anyMatch(row -> row.move() == move);
        if (possible) {
            return new Reply<>(
                    false,
                    facts,
                    merged.form().forVersion(version),
                    conflict(facts, List.of(), true),
                    merged.conflict());
        }
        var texts = new ArrayList<Conflict.Text>();
        merged.conflict()
                .clashes()
                .forEach(field -> texts.add(new Conflict.Text(field.label(), field.theirs(), field.mine())));
        texts.add(new Conflict.Text("Votre texte", "", sent.form().reason()));
        return new Reply<>(false, facts, sent.form().forVersion(version), conflict(facts, texts, false), null);
    }

    /** What somebody else did. */
    private Conflict conflict(ObservationDetails.Facts facts, List<Conflict.Text> texts, boolean possible) {
        var last = observations.lastStep(new ObservationId(facts.id()));
        return new Conflict(
                last.map(step -> step.byLink() ? "Une organisation, par lien," : step.account())
                        .orElse("Un import"),
                last.map(ObservationDetails.Step::move).orElse(StepRepository.MODIFY),
                last.map(ObservationDetails.Step::at).orElse(null),
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
