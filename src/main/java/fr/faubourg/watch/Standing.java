package fr.faubourg.watch;

import fr.faubourg.access.AccountId;
import fr.faubourg.directory.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the handling of one observation stands: its state, who is in charge for when, and since when it is where it is. A milestone
 * is empty when the observation went back before it.
 *
 * @param decision who decided the state; null when it follows from the tasks
 */
record Standing(
        ObservationState state,
        Charge charge,
        @Nullable Decision decision,
        @Nullable Instant qualifiedAt,
        @Nullable Instant assignedAt,
        @Nullable Instant doneAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant closedAt) {

    /** Just written down. */
    static final Standing START = new Standing(ObservationState.NEW, Charge.NONE, null, null, null, null, null, null);

    /** A state that a régulateur decided, whatever the tasks say. */
    record Decision(AccountId by, Instant at, String because) {}

    /** The organisation that is waited for, or null. */
    @Nullable OrganisationId organisation() {
        return charge.organisation();
    }

    @Nullable LocalDate dueOn() {
        return charge.dueOn();
    }

    @Nullable LocalDate plannedOn() {
        return charge.plannedOn();
    }

    /** Whether the organisation that is waited for let its date pass. */
    boolean isLate(LocalDate today) {
        var due = dueOn();
        return state.isAwaited() && due != null && due.isBefore(today);
    }

    /**
     * The standing after a gesture that the life-cycle allows.
     *
     * @param to where the life-cycle leads; null where the tasks say it
     * @param tasks as the gesture left them
     * @param words what the person said
     */
    Standing after(@Nullable ObservationState to, Gesture gesture, Tasks tasks, Task.Act act, String words) {
        return switch (gesture) {
            case Gesture.Qualify _ ->
                new Standing(ObservationState.QUALIFIED, Charge.NONE, null, act.at(), null, null, null, null);
            case Gesture.Assign _, Gesture.Change _, Gesture.Withdraw _ -> told(tasks, null, qualifiedAt);
            case Gesture.Answer _ -> told(tasks, decision, qualifiedAt);
            case Gesture.Decide decide ->
                decided(decide.state(), tasks, new Decision(Objects.requireNonNull(act.by()), act.at(), words));
            case Gesture.Reopen _ ->
                to == ObservationState.NEW
                        ? START
                        : told(tasks, null, tasks.current().isEmpty() || qualifiedAt == null ? act.at() : qualifiedAt);
            case Gesture.Plain plain -> plainly(to, plain.move(), tasks, act.at());
        };
    }

    /** What the tasks say, while nobody decided otherwise. */
    Standing told(Tasks tasks) {
        return told(tasks, decision, qualifiedAt);
    }

    private Standing told(Tasks tasks, @Nullable Decision standing, @Nullable Instant qualified) {
        boolean decided = standing != null;
        return new Standing(
                decided ? state : tasks.state(),
                tasks.charge(),
                standing,
                qualified,
                tasks.assignedAt(),
                decided ? doneAt : tasks.doneAt(),
                null,
                null);
    }

    private Standing decided(ObservationState decided, Tasks tasks, Decision by) {
        var done = decided == ObservationState.DONE ? (doneAt == null ? by.at() : doneAt) : null;
        return new Standing(decided, tasks.charge(), by, qualifiedAt, tasks.assignedAt(), done, null, null);
    }

    private Standing plainly(@Nullable ObservationState to, Move move, Tasks tasks, Instant now) {
        if (move == Move.LIFT_OVERRIDE) {
            return told(tasks, null, qualifiedAt);
        }
        if (to == null) {
            throw new IllegalArgumentException(move + " brings more along");
        }
        return to == ObservationState.VERIFIED
                ? new Standing(to, charge, null, qualifiedAt, assignedAt, doneAt, now, null)
                : new Standing(to, charge, null, qualifiedAt, assignedAt, doneAt, verifiedAt, now);
    }
}
