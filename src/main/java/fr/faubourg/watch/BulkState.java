package fr.faubourg.watch;

/** Where a {@link BulkChange} is. */
public enum BulkState {
    /** Chosen, not confirmed: nothing was done. */
    PREPARED,
    RUNNING,
    DONE,
    /** Its job was stopped or failed: what was done stays, the rest was left alone. */
    STOPPED,
    UNDOING,
    UNDONE;

    /** Whether what it did can be taken back now. */
    public boolean canBeUndone() {
        return this == DONE || this == STOPPED;
    }
}
