package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes observations further (traitement des constats): the table of {@link LifeCycle} applied to one of them, once per form sent. */
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
        access.require(id, viewer);
        var held = observations.hold(id).orElseThrow(NotFound::new);
        if (records.knows(submission.key())) {
            return new Outcome.AlreadyDone();
        }
        var from = held.standing();
        var transition = LifeCycle.find(from.state(), gesture.move()).orElse(null);
        if (transition == null) {
            return held.version() == submission.version()
                    ? new Outcome.Impossible(from.state(), gesture.move())
                    : new Outcome.Stale();
        }
        var hands = access.handsOn(id, viewer, from.organisation());
        if (!transition.isOpenTo(hands)) {
            return new Outcome.NotYours(gesture.move());
        }
        if (held.version() != submission.version()) {
            return new Outcome.Stale();
        }
        if (transition.needsReason() && submission.reason().isBlank()) {
            return new Outcome.ReasonMissing(gesture.move());
        }
        var now = clock.instant();
        var to = from.after(transition, gesture, now);
        if (gesture instanceof Gesture.Qualify sorting) {
            observations.writeSorting(id, sorting);
        }
        observations.write(id, to);
        records.write(held, transition, gesture, to, submission, viewer, inTheNameOf(viewer, from), now);
        events.publishEvent(new ObservationMoved(id, gesture.move(), to.state()));
        return new Outcome.Moved(to.state());
    }

    /** For which of the person's organisations the step counts: the one in charge where it is one of them. */
    private static @Nullable UUID inTheNameOf(Viewer viewer, Standing from) {
        var own = viewer.organisationsAs(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER);
        var inCharge = from.organisation();
        return inCharge != null && own.contains(inCharge.value())
                ? inCharge.value()
                : own.stream().findFirst().orElse(null);
    }
}
