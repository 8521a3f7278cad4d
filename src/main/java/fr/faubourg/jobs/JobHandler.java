package fr.faubourg.jobs;

/** Does the jobs of one kind: one Spring bean per kind. */
public interface JobHandler {
    /** A stable name in lower case, kept in the database: {@code imports.apply}. */
    String kind();

    /**
     * Does the job, or what is left of it: the context tells the last checkpoint. Runs outside any transaction; what must be
     * exactly once goes through {@link JobContext#step}.
     *
     * @throws JobRefused when trying again would not help; its French message is shown to the person
     * @throws Exception anything else is taken for a passing fault: the job is tried three times in all
     */
    void run(JobContext context) throws Exception;

    /**
     * Called in the transaction that closes the job without success (tried enough, {@link JobRefused}, or stopped by somebody) so that
     * the handler's own records can follow.
     */
    default void failed(JobContext context, String message) {}
}
