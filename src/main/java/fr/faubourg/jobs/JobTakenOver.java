package fr.faubourg.jobs;

/** Another worker has claimed the job: this one must stop, and nothing of its step is kept. Handlers let it through. */
public final class JobTakenOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobTakenOver() {
        super("taken over", null, false, false);
    }
}
