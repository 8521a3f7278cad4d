package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes observations further (traitement des constats): the table of {@link LifeCycle} applied to one of them, once per form sent. Two people
 * never move one observation at once; answers about different tasks follow each other, each held to the version of its own task.
 */
@Service
class Handling {
    private final ObservationAccess access;
    private final ObservationRepository observations;
    private final HandlingRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handling(
            ObservationAccess access,
            ObservationRepository observations,
            HandlingRecords records,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.observations = observations;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes one move.
     *
     * @throws NotFound when the observation does not exist or is not the viewer's to know of
     */
    @Transactional
    Outcome move(ObservationId id, Viewer viewer, Submission submission, Gesture gesture) {
        return move(id, new Actor.Person(viewer), submission, gesture);
    }

    /**
     * Makes one move, for somebody who may have no account.
     *
     * @throws NotFound when the observation does not exist or is not theirs to know of
     */
    @Transactional
    Outcome move(ObservationId id, Actor actor, Submission submission, Gesture gesture) {
        access.require(id, actor);
        var held = observations.hold(id).orElseThrow(NotFound::new);
        if (records.knows(submission.key())) {
            return new Outcome.AlreadyDone();
        }
        var from = held.standing();
        var tasks = records.tasksOf(held);
        boolean aboutATask = gesture.move().isAboutATask() || gesture.task() != null;
        var target = aboutATask
                ? tasks.target(gesture.task(), access.answeredBy(actor)).orElse(null)
                : null;
        var transition = LifeCycle.find(from.state(), gesture.move())
                .filter(_ -> isPossible(gesture, from, aboutATask, target))
                .orElse(null);
        int current = gesture.task() == null ? held.version() : target == null ? -1 : target.version();
        if (transition == null) {
            return current == submission.version()
                    ? new Outcome.Impossible(from.state(), gesture.move())
                    : new Outcome.Stale();
        }
        var asked = target == null ? from.charge().organisations() : List.of(target.organisation());
        if (!transition.isOpenTo(access.handsOn(id, actor, asked))) {
            return new Outcome.NotYours(gesture.move());
        }
        if (current != submission.version()) {
            return new Outcome.Stale();
        }
        if (transition.needsReason() && submission.reason().isBlank()) {
            return new Outcome.ReasonMissing(gesture.move());
        }
        var act = new Task.Act(actor.account(), clock.instant());
        var words = submission.reason().strip();
        var after = TaskMoves.after(tasks, from.state(), gesture, target, act, words);
        var to = from.after(transition.to(), gesture, after, act, words);
        if (gesture instanceof Gesture.Qualify sorting) {
            observations.writeSorting(id, sorting);
        }
        observations.write(id, to);
        records.write(
                new HandlingRecords.Made(held, gesture, target, tasks, after, to),
                submission,
                actor,
                inTheNameOf(actor, target == null ? from.organisation() : target.organisation()),
                act.at());
        events.publishEvent(new ObservationMoved(id, gesture.move(), to.state()));
        return new Outcome.Moved(to.state());
    }

    /** Beyond the table: the task takes the move, and a decision changes something. */
    private static boolean isPossible(Gesture gesture, Standing from, boolean aboutATask, @Nullable Task target) {
        return switch (gesture) {
            case Gesture.Decide decide ->
                decide.state().canBeDecided() && (decide.state() != from.state() || from.decision() == null);
            case Gesture.Plain plain ->
                plain.move() != Move.MERGE
                        && plain.move() != Move.SEPARATE
                        && (plain.move() != Move.LIFT_OVERRIDE || from.decision() != null);
            case Gesture.Change _ -> target != null && target.isAwaited();
            case Gesture.Qualify _, Gesture.Assign _, Gesture.Answer _, Gesture.Withdraw _, Gesture.Reopen _ ->
                !aboutATask || (target != null && target.state().allows(gesture.move()));
        };
    }

    /** For which of the person's organisations the step counts: the one that is asked where it is one of them. */
    private static @Nullable UUID inTheNameOf(Actor actor, @Nullable OrganisationId asked) {
        return switch (actor) {
            case Actor.Person(Viewer viewer) -> inTheNameOf(viewer, asked);
            case Actor.ByLink(UUID _, OrganisationId organisation) -> organisation.value();
        };
    }

    private static @Nullable UUID inTheNameOf(Viewer viewer, @Nullable OrganisationId asked) {
        Set<UUID> own = viewer.organisationsAs(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER);
        return asked != null && own.contains(asked.value())
                ? asked.value()
                : own.stream().findFirst().orElse(null);
    }
}
