package fr.faubourg.watch;

/**
 * Where an observation stands (état du constat). What leads from one to the next is told by {@link LifeCycle}.
 */
public enum ObservationState {
    /** Written down, nobody has looked at it yet (nouveau). */
    NEW,
    /** Checked and sorted by the régulateur, waits for somebody in charge (qualifié). */
    QUALIFIED,
    /** Asked of organisations, with due dates (attribué). */
    ASSIGNED,
    /** Promised for a day by all that are waited for (programmé). */
    SCHEDULED,
    /** Begun, or done by some of those who were asked (en cours). */
    IN_PROGRESS,
    /** Said to be done by all who were asked (réalisé). */
    DONE,
    /** Seen done on the spot (vérifié sur site). */
    VERIFIED,
    /** Over (clos). */
    CLOSED,
    /** Not kept, with a reason (rejeté). */
    REJECTED,
    /** Nobody's job around this table, with a reason (hors compétence). */
    OUT_OF_REMIT,
    /** Says the same as another, which is followed instead (doublon). */
    DUPLICATE;

    /** Something is still expected of somebody. */
    public boolean isOpen() {
        return switch (this) {
            case NEW, QUALIFIED, ASSIGNED, SCHEDULED, IN_PROGRESS, DONE, VERIFIED -> true;
            case CLOSED, REJECTED, OUT_OF_REMIT, DUPLICATE -> false;
        };
    }

    /** Work is awaited of organisations: it can be late. */
    public boolean isAwaited() {
        return switch (this) {
            case ASSIGNED, SCHEDULED, IN_PROGRESS -> true;
            case NEW, QUALIFIED, DONE, VERIFIED, CLOSED, REJECTED, OUT_OF_REMIT, DUPLICATE -> false;
        };
    }

    /** Whether a régulateur may decide that it stands there, whatever the tasks say. */
    boolean canBeDecided() {
        return this == DONE || isAwaited();
    }
}
