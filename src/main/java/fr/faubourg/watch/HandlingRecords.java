package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a move leaves behind: a step, tasks, notices, photos. */
@Component
class HandlingRecords {
    private final StepRepository steps;
    private final AssignmentRepository assignments;
    private final ObservationPhotos photos;
    private final OrganisationNames organisations;
    private final MoveNotices notices;

    HandlingRecords(
            StepRepository steps,
            AssignmentRepository assignments,
            ObservationPhotos photos,
            OrganisationNames organisations,
            MoveNotices notices) {
        this.steps = steps;
        this.assignments = assignments;
        this.photos = photos;
        this.organisations = organisations;
        this.notices = notices;
    }

    /**
     * A move that was made.
     *
     * @param held the observation as it was before
     * @param target the task it was about, as it was before; null when it was about none
     * @param to the observation as it is now
     */
    record Made(
            ObservationRepository.Held held,
            Gesture gesture,
            @Nullable Task target,
            Tasks before,
            Tasks after,
            Standing to) {}

    boolean knows(UUID key) {
        return steps.knows(key);
    }

    Tasks tasksOf(ObservationRepository.Held held) {
        return assignments.tasksOf(held.id(), held.standing().closedAt());
    }

    /** @param organisation in whose name it was done, null for nobody's */
    void write(Made made, Submission submission, Actor actor, @Nullable UUID organisation, Instant now) {
        var id = made.held().id();
        var target = made.target();
        boolean named = target != null
                && (made.before().current().size() > 1
                        || !target.organisation().value().equals(organisation));
        steps.write(
                new StepRepository.NewStep(
                        id,
                        made.gesture().move().name(),
                        made.held().standing().state(),
                        made.to().state(),
                        StepWords.reason(made.gesture(), submission.reason()),
                        StepWords.detail(made.gesture(), target, named, organisations::nameOf),
                        submission.key()),
                actor,
                organisation,
                now);
        assignments.save(id, made.before(), made.after());
        notices.tell(made, submission.key(), actor.account(), now);
        if (actor instanceof Actor.Person(Viewer viewer)) {
            photos.attach(id, submission.photos(), ObservationPhotos.Moment.DONE, viewer);
        }
    }
}
