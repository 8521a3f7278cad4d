package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.files.PhotoId;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing down what somebody may have written down already: looks for it first, then does what the person chose. */
@Component
class Noting {
    /** It is another trouble: the answer of somebody who was shown near ones. */
    static final String APART = "a-part";

    /** What was done, and what is said about it. */
    record Noted(ObservationId id, String message) {}

    private final Recording recording;
    private final Duplicates duplicates;
    private final DuplicateQueries queries;
    private final Membership membership;
    private final Occasions occasions;

    Noting(
            Recording recording,
            Duplicates duplicates,
            DuplicateQueries queries,
            Membership membership,
            Occasions occasions) {
        this.occasions = occasions;
        this.recording = recording;
        this.duplicates = duplicates;
        this.queries = queries;
        this.membership = membership;
    }

    /** What was seen near by; nothing for a form that was received before. */
    List<KinRow> near(ObservationDraft draft, UUID key, Viewer viewer) {
        return recording.recordedWith(key).isPresent() ? List.of() : near(draft, viewer);
    }

    /** The same while the form is being filled in: as soon as a category and a point or a place are known. */
    List<KinRow> near(ObservationForm form, LocalDate today, Viewer viewer) {
        return form.sketch(today).map(draft -> near(draft, viewer)).orElse(List.of());
    }

    private List<KinRow> near(ObservationDraft draft, Viewer viewer) {
        var chosen = draft.place();
        var point = draft.point();
        var places = membership.placesOf(draft.place(), point);
        return queries.near(
                new Spot(
                        draft.category().value(),
                        draft.kind(),
                        chosen != null ? chosen.value() : places.isEmpty() ? null : places.getFirst(),
                        point == null ? null : point.longitude(),
                        point == null ? null : point.latitude(),
                        draft.observedOn()),
                viewer);
    }

    /** A new form: what is seen on an occasion, or here. */
    Optional<ObservationForm> blank(String occasion, Viewer viewer) {
        return occasions.blank(occasion, viewer);
    }

    List<Choice> occasions(ObservationForm form, Viewer viewer) {
        return occasions.choices(form, viewer);
    }

    ObservationDraft onOccasion(ObservationDraft draft, ObservationForm form, FormErrors errors, Viewer viewer) {
        return occasions.onOccasion(draft, form, errors, viewer);
    }

    /**
     * Writes it down, on the occasion that the form names.
     *
     * @param choice an observation that says the same; anything else notes it for itself
     */
    @Transactional
    Noted note(
            ObservationDraft draft,
            ObservationForm form,
            UUID key,
            List<PhotoId> photos,
            String choice,
            Viewer viewer) {
        var noted = note(draft, key, photos, choice, viewer);
        occasions.noted(form, noted.id(), viewer);
        return noted;
    }

    private Noted note(ObservationDraft draft, UUID key, List<PhotoId> photos, String choice, Viewer viewer) {
        Optional<ObservationId> into = Forms.uuid(choice).map(ObservationId::new);
        if (into.isEmpty()) {
            return new Noted(recording.record(draft, key, photos, viewer), "Constat enregistré.");
        }
        return switch (duplicates.add(draft, key, photos, into.get(), viewer)) {
            case Merging.Done done ->
                new Noted(done.kept(), "Ajouté à ce constat\u00a0: ce que vous avez noté y est réuni.");
            case Merging.Stale _, Merging.TooLate _, Merging.Ring _, Merging.OtherIsOver _, Merging.NotYours _ ->
                new Noted(
                        recording.recordedWith(key).orElseThrow(),
                        "Constat enregistré. L’autre a été clos entre-temps\u00a0: le vôtre est noté à part.");
        };
    }
}
