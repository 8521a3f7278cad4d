package fr.faubourg.watch;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.files.PhotoId;
import fr.faubourg.inbox.Notice;
import fr.faubourg.inbox.Notices;
import fr.faubourg.lineage.Lineage;
import fr.faubourg.lineage.RecordRef;
import fr.faubourg.lineage.Relation;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What joining and parting two observations leaves behind: a step on each, the link of their threads, notices to those concerned. */
@Component
class DuplicateTraces {
    private final Recording recording;
    private final StepRepository steps;
    private final StandingRepository standing;
    private final Lineage lineage;
    private final Told told;

    DuplicateTraces(
            Recording recording, StepRepository steps, StandingRepository standing, Lineage lineage, Told told) {
        this.recording = recording;
        this.steps = steps;
        this.standing = standing;
        this.lineage = lineage;
        this.told = told;
    }

    boolean knows(UUID key) {
        return steps.knows(key);
    }

    ObservationId record(ObservationDraft draft, UUID key, List<PhotoId> files, Viewer viewer) {
        return recording.record(draft, key, files, viewer);
    }

    void merged(
            ObservationRepository.Held away,
            ObservationRepository.Held kept,
            Submission submission,
            Viewer viewer,
            Instant now) {
        write(Move.MERGE, away, kept, ObservationState.DUPLICATE, submission, viewer, now);
        lineage.link(ref(away), Relation.MERGED_INTO, ref(kept), viewer.account());
        told.tell(
                ObservationNotices.MERGED, away, "doublon du n° " + kept.number(), submission.key(), viewer.account());
    }

    /** After the row is what it was; its tasks may have changed hands meanwhile. */
    void separated(
            ObservationRepository.Held away,
            ObservationRepository.Held kept,
            Submission submission,
            Viewer viewer,
            Instant now) {
        standing.renew(away.id());
        var state = told.stateOf(away.id());
        write(Move.SEPARATE, away, kept, state, submission, viewer, now);
        lineage.unlink(ref(away), Relation.MERGED_INTO, ref(kept), viewer.account());
        told.tell(ObservationNotices.SEPARATED, away, "de nouveau suivi à part", submission.key(), viewer.account());
    }

    private void write(
            Move move,
            ObservationRepository.Held away,
            ObservationRepository.Held kept,
            ObservationState to,
            Submission submission,
            Viewer viewer,
            Instant now) {
        var organisation = organisationOf(viewer);
        steps.write(
                new StepRepository.NewStep(
                        away.id(),
                        move.name(),
                        away.standing().state(),
                        to,
                        submission.reason().strip(),
                        "n° " + kept.number(),
                        submission.key()),
                viewer,
                organisation,
                now);
        var state = kept.standing().state();
        steps.write(
                new StepRepository.NewStep(
                        kept.id(),
                        move.name(),
                        state,
                        state,
                        submission.reason().strip(),
                        "n° " + away.number(),
                        null),
                viewer,
                organisation,
                now);
    }

    private static RecordRef ref(ObservationRepository.Held held) {
        return new RecordRef(ObservationThreads.KIND, held.id().value());
    }

    private static @Nullable UUID organisationOf(Viewer viewer) {
        return viewer.organisationsAs(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER).stream()
                .findFirst()
                .orElse(null);
    }

    /** Tells whoever wrote it down, and all who are asked. */
    @Component
    static class Told {
        private final Notices notices;
        private final AudienceQueries audience;
        private final ObservationRepository observations;
        private final ApplicationEventPublisher events;

        Told(
                Notices notices,
                AudienceQueries audience,
                ObservationRepository observations,
                ApplicationEventPublisher events) {
            this.notices = notices;
            this.audience = audience;
            this.observations = observations;
            this.events = events;
        }

        void tell(String kind, ObservationRepository.Held held, String detail, UUID act, AccountId by) {
            Set<AccountId> people = new LinkedHashSet<>(audience.author(held.id()));
            // As it stands after the act: tasks of a duplicate may have gone to another organisation meanwhile.
            observations
                    .hold(held.id())
                    .orElseThrow()
                    .standing()
                    .charge()
                    .organisations()
                    .forEach(each -> people.addAll(audience.inCharge(each)));
            notices.tell(new Notice(kind, held.id().value(), act, by, detail), people);
            var move = kind.equals(ObservationNotices.MERGED) ? Move.MERGE : Move.SEPARATE;
            events.publishEvent(new ObservationMoved(held.id(), move, stateOf(held.id())));
        }

        ObservationState stateOf(ObservationId id) {
            return observations.hold(id).orElseThrow().standing().state();
        }
    }
}
