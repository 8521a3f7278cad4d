package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.files.PhotoId;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins observations that say the same and parts them again (réunir, séparer des doublons). The duplicate keeps its steps, photos, contact and returns; its tasks
 * end with it, and go on as they were when it is parted. Whoever merges into a duplicate merges into what is followed instead of it.
 */
@Service
class Duplicates {
    private final ObservationAccess access;
    private final ObservationRepository observations;
    private final DuplicateRepository repository;
    private final DuplicateTraces traces;
    private final Clock clock;

    Duplicates(
            ObservationAccess access,
            ObservationRepository observations,
            DuplicateRepository repository,
            DuplicateTraces traces,
            Clock clock) {
        this.access = access;
        this.observations = observations;
        this.repository = repository;
        this.traces = traces;
        this.clock = clock;
    }

    /** @throws NotFound when one of both does not exist or is hidden from the viewer */
    @Transactional
    Merging merge(ObservationId id, ObservationId into, Submission submission, Viewer viewer) {
        access.require(id, viewer);
        access.require(into, viewer);
        repository.oneAtATime();
        if (traces.knows(submission.key())) {
            return new Merging.Done(repository.keptOf(into));
        }
        var held = observations.hold(id).orElseThrow(NotFound::new);
        if (!access.handsOn(id, viewer, List.of()).contains(Hand.REGULATOR)) {
            return new Merging.NotYours();
        }
        if (!held.standing().state().isOpen()) {
            return new Merging.TooLate();
        }
        return held.version() == submission.version() ? join(held, into, submission, viewer) : new Merging.Stale();
    }

    /**
     * Adds what somebody just wrote down to an observation that says the same: written in the same transaction, it keeps its own record. Whoever may write it down
     * may say so; it is as new as that.
     */
    @Transactional
    Merging add(ObservationDraft draft, UUID key, List<PhotoId> files, ObservationId into, Viewer viewer) {
        access.require(into, viewer);
        repository.oneAtATime();
        var id = traces.record(draft, key, files, viewer);
        var held = observations.hold(id).orElseThrow();
        if (held.standing().state() == ObservationState.DUPLICATE) {
            return new Merging.Done(repository.keptOf(id));
        }
        return join(held, into, new Submission(Ids.next(), held.version(), "", List.of()), viewer);
    }

    private Merging join(ObservationRepository.Held held, ObservationId into, Submission submission, Viewer viewer) {
        var kept = repository.keptOf(into);
        if (kept.equals(held.id())) {
            return new Merging.Ring();
        }
        var other = observations.hold(kept).orElseThrow(NotFound::new);
        if (!other.standing().state().isOpen()) {
            return new Merging.OtherIsOver();
        }
        var now = clock.instant();
        repository.merge(
                held.id(), kept, viewer.account(), now, submission.reason().strip());
        traces.merged(held, other, submission, viewer, now);
        return new Merging.Done(kept);
    }

    /** Those who look after the place, and whoever joined them. */
    @Transactional
    Merging separate(ObservationId id, Submission submission, Viewer viewer) {
        access.require(id, viewer);
        repository.oneAtATime();
        if (traces.knows(submission.key())) {
            return new Merging.Done(id);
        }
        var held = observations.hold(id).orElseThrow(NotFound::new);
        var merged = repository.merged(id);
        if (merged.isEmpty()) {
            return new Merging.TooLate();
        }
        if (!maySeparate(id, merged.get(), viewer)) {
            return new Merging.NotYours();
        }
        var other = observations.hold(new ObservationId(merged.get().into())).orElseThrow(NotFound::new);
        repository.separate(id);
        traces.separated(held, other, submission, viewer, clock.instant());
        return new Merging.Done(id);
    }

    boolean maySeparate(ObservationId id, Viewer viewer) {
        return repository
                .merged(id)
                .filter(merged -> maySeparate(id, merged, viewer))
                .isPresent();
    }

    private boolean maySeparate(ObservationId id, DuplicateRepository.Merged merged, Viewer viewer) {
        return merged.by().equals(viewer.account().value())
                || access.handsOn(id, viewer, List.of()).contains(Hand.REGULATOR);
    }

    /** They were looked at and are two troubles: not proposed again. Returns whether the viewer may say so. */
    @Transactional
    boolean tellApart(ObservationId id, ObservationId other, Viewer viewer) {
        access.require(id, viewer);
        access.require(other, viewer);
        if (!access.handsOn(id, viewer, List.of()).contains(Hand.REGULATOR)) {
            return false;
        }
        if (!id.equals(other)) {
            repository.tellApart(id, other, viewer.account(), clock.instant());
        }
        return true;
    }
}
