package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.files.PhotoId;
import fr.faubourg.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes observations down (noter un constat) and corrects them. */
@Service
class Recording {
    /** What came of an attempt to correct. */
    sealed interface Correction {
        record Done() implements Correction {}

        /** Somebody changed the observation since the form was shown. */
        record Stale() implements Correction {}

        record NotYours() implements Correction {}
    }

    private final DraftRepository drafts;
    private final ObservationRepository observations;
    private final ObservationAccess access;
    private final StepRepository steps;
    private final ObservationPhotos photos;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recording(
            DraftRepository drafts,
            ObservationRepository observations,
            ObservationAccess access,
            StepRepository steps,
            ObservationPhotos photos,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.observations = observations;
        this.access = access;
        this.steps = steps;
        this.photos = photos;
        this.events = events;
        this.clock = clock;
    }

    /** Writes it down; the same key again gives the observation that is there already. */
    @Transactional
    ObservationId record(ObservationDraft draft, UUID key, List<PhotoId> files, Viewer viewer) {
        var known = drafts.recordedWith(key);
        if (known.isPresent()) {
            return known.get();
        }
        var id = ObservationId.next();
        var now = clock.instant();
        var organisation = organisationOf(viewer);
        if (!drafts.insert(id, draft, key, viewer.account(), organisation, now)) {
            return drafts.recordedWith(key).orElseThrow();
        }
        steps.write(
                new StepRepository.NewStep(id, StepRepository.RECORD, null, ObservationState.NEW, "", "", null),
                viewer,
                organisation,
                now);
        photos.attach(id, files, ObservationPhotos.Moment.SEEN, viewer);
        events.publishEvent(new ObservationRecorded(id));
        return id;
    }

    /** What was written down with this key, if anything was. */
    Optional<ObservationId> recordedWith(UUID key) {
        return drafts.recordedWith(key);
    }

    /** Corrects it, unless somebody else did since. */
    @Transactional
    Correction correct(ObservationId id, ObservationDraft draft, Submission submission, Viewer viewer) {
        access.require(id, viewer);
        var held = observations.hold(id).orElseThrow(NotFound::new);
        if (steps.knows(submission.key())) {
            return new Correction.Done();
        }
        if (!mayCorrect(id, viewer)) {
            return new Correction.NotYours();
        }
        if (held.version() != submission.version()) {
            return new Correction.Stale();
        }
        drafts.update(id, draft, held.number());
        var state = held.standing().state();
        steps.write(
                new StepRepository.NewStep(id, StepRepository.MODIFY, state, state, "", "", submission.key()),
                viewer,
                organisationOf(viewer),
                clock.instant());
        photos.attach(id, submission.photos(), ObservationPhotos.Moment.SEEN, viewer);
        return new Correction.Done();
    }

    /** Those who look after the place, and whoever wrote it down while nobody qualified it. */
    boolean mayCorrect(ObservationId id, Viewer viewer) {
        var hands = access.handsOn(id, viewer, List.of());
        return hands.contains(Hand.REGULATOR)
                || hands.contains(Hand.PRACTITIONER)
                || drafts.isNewAndBy(id, viewer.account());
    }

    private static @Nullable UUID organisationOf(Viewer viewer) {
        return viewer.organisationsAs(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER).stream()
                .findFirst()
                .orElse(null);
    }
}
