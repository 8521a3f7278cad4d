package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the handling of one observation stands: its state, who is in charge for when, and since when it is where it is. A milestone
 * is empty when the observation went back before it.
 */
record Standing(
        ObservationState state,
        @Nullable OrganisationId organisation,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate plannedOn,
        @Nullable Instant qualifiedAt,
        @Nullable Instant assignedAt,
        @Nullable Instant doneAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant closedAt) {

    /** Just written down. */
    static final Standing START = new Standing(ObservationState.NEW, null, null, null, null, null, null, null, null);

    /** Whether the organisation in charge let its date pass. */
    boolean isLate(LocalDate today) {
        return state == ObservationState.ASSIGNED && dueOn != null && dueOn.isBefore(today);
    }

    /** The standing after a transition of the table. */
    Standing after(LifeCycle.Transition transition, Gesture gesture, Instant now) {
        return switch (gesture) {
            case Gesture.Qualify _ -> new Standing(transition.to(), null, null, null, now, null, null, null, null);
            case Gesture.Assign assign ->
                new Standing(
                        transition.to(),
                        assign.organisation(),
                        assign.dueOn(),
                        null,
                        qualifiedAt,
                        now,
                        null,
                        null,
                        null);
            case Gesture.Accept accept ->
                new Standing(
                        transition.to(),
                        organisation,
                        dueOn,
                        accept.plannedOn(),
                        qualifiedAt,
                        assignedAt,
                        null,
                        null,
                        null);
            case Gesture.Reopen reopen -> reopened(transition.to(), reopen.dueOn(), now);
            case Gesture.Plain plain -> plainly(transition.to(), plain.move(), now);
        };
    }

    private Standing reopened(ObservationState to, LocalDate newDueOn, Instant now) {
        return switch (to) {
            case ASSIGNED -> new Standing(to, organisation, newDueOn, null, qualifiedAt, now, null, null, null);
            case QUALIFIED -> new Standing(to, null, null, null, now, null, null, null, null);
            case NEW -> START;
            case DONE, VERIFIED, CLOSED, REJECTED, OUT_OF_REMIT ->
                throw new IllegalArgumentException("nothing is reopened to " + to);
        };
    }

    private Standing plainly(ObservationState to, Move move, Instant now) {
        return switch (move) {
            case RETURN -> new Standing(to, null, null, null, qualifiedAt, null, null, null, null);
            case REPORT_DONE ->
                new Standing(to, organisation, dueOn, plannedOn, qualifiedAt, assignedAt, now, null, null);
            case VERIFY -> new Standing(to, organisation, dueOn, plannedOn, qualifiedAt, assignedAt, doneAt, now, null);
            case CLOSE, REJECT, DECLARE_OUT_OF_REMIT ->
                new Standing(to, organisation, dueOn, plannedOn, qualifiedAt, assignedAt, doneAt, verifiedAt, now);
            case QUALIFY, ASSIGN, ACCEPT, REOPEN -> throw new IllegalArgumentException(move + " brings more along");
        };
    }
}
