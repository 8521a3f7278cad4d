package fr.faubourg.jobs;

/** Where a job is in its life. */
public enum JobState {
    /** Waits for a worker, or for its next try. */
    QUEUED,
    RUNNING,
    DONE,
    /** Tried enough, or refused; an administrator can start it again from its last step. */
    FAILED,
    /** Somebody asked for it to stop; what its steps had done stays. */
    CANCELLED;

    public boolean isEnded() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
