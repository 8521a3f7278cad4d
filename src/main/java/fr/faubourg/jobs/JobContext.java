package fr.faubourg.jobs;

import java.util.Optional;
import java.util.UUID;

/** A running job, seen by its handler. */
public interface JobContext {
    UUID jobId();

    /** The account that asked for the job. */
    UUID accountId();

    /** What the job was submitted with, read from JSON as a record. */
    <T> T params(Class<T> type);

    /** The state that the last committed step left, read from JSON; empty on a fresh start. */
    <T> Optional<T> checkpoint(Class<T> type);

    /**
     * Does a piece of work and moves the checkpoint in one transaction: both are committed, or neither.
     *
     * @param total how many units the whole job has, 0 while unknown
     * @param done how many are done once this step is committed
     * @param checkpoint a record written as JSON, from which the next step can go on
     * @param work writes through the collective connection pool; may do nothing
     * @throws JobTakenOver when another worker has claimed the job: nothing of the step is kept, stop at once (let it through)
     * @throws JobCancelled when somebody asked for the job to stop: nothing of the step is kept (let it through)
     */
    void step(long total, long done, Object checkpoint, Runnable work);

    /** As {@link #step(long, long, Object, Runnable)} for a checkpoint that the work itself finds out. */
    void step(long total, long done, Step work);

    /** A French sentence that says where the job is, shown beside its progress; kept with the next step or the end. */
    void message(String sentence);

    /** A piece of work that returns the checkpoint from which the next one goes on. */
    @FunctionalInterface
    interface Step {
        Object run();
    }
}
