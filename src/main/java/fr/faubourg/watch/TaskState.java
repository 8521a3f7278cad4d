package fr.faubourg.watch;

/** Where the task of one organisation stands (état d'une demande). */
public enum TaskState {
    /** Asked, not answered yet (demandé). */
    ASKED,
    /** Taken, without a day (pris en charge). */
    ACCEPTED,
    /** Promised for a day (programmé). */
    SCHEDULED,
    /** Begun (en cours). */
    IN_PROGRESS,
    /** Said to be done (réalisé). */
    DONE,
    /** Given back by the organisation: not its job (rendu). */
    RETURNED,
    /** Taken back by the régulateur (retiré). */
    WITHDRAWN;

    /** Work is awaited. */
    public boolean isAwaited() {
        return switch (this) {
            case ASKED, ACCEPTED, SCHEDULED, IN_PROGRESS -> true;
            case DONE, RETURNED, WITHDRAWN -> false;
        };
    }

    /** Whether a task in this state takes the move: what is begun is no more planned, what is over takes none. */
    boolean allows(Move move) {
        return switch (move) {
            case ACCEPT, START -> this == ASKED || this == ACCEPTED || this == SCHEDULED;
            case REPORT_DONE, RETURN, WITHDRAW -> isAwaited();
            case QUALIFY,
                    ASSIGN,
                    OVERRIDE,
                    LIFT_OVERRIDE,
                    VERIFY,
                    CLOSE,
                    REJECT,
                    DECLARE_OUT_OF_REMIT,
                    REOPEN,
                    MERGE,
                    SEPARATE -> false;
        };
    }
}
