package fr.faubourg.watch;

/**
 * Where an observation stands (état du constat). What leads from one to the next is told by {@link LifeCycle}.
 */
public enum ObservationState {
    /** Written down, nobody has looked at it yet (nouveau). */
    NEW,
    /** Checked and sorted by the régulateur, waits for somebody in charge (qualifié). */
    QUALIFIED,
    /** Asked of an organisation, with a due date (attribué). */
    ASSIGNED,
    /** Said to be done by the organisation in charge (réalisé). */
    DONE,
    /** Seen done on the spot (vérifié sur site). */
    VERIFIED,
    /** Over (clos). */
    CLOSED,
    /** Not kept, with a reason (rejeté). */
    REJECTED,
    /** Nobody's job around this table, with a reason (hors compétence). */
    OUT_OF_REMIT;

    /** Something is still expected of somebody. */
    public boolean isOpen() {
        return switch (this) {
            case NEW, QUALIFIED, ASSIGNED, DONE, VERIFIED -> true;
            case CLOSED, REJECTED, OUT_OF_REMIT -> false;
        };
    }
}
