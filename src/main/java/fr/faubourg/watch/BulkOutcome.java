package fr.faubourg.watch;

/** What became of one observation of a {@link BulkChange}. */
public enum BulkOutcome {
    /** Not reached yet. */
    PENDING,
    DONE,
    /** Left alone, for a reason. */
    REFUSED,
    /** Done, then taken back. */
    UNDONE,
    /** Done, and not taken back, for a reason. */
    KEPT
}
