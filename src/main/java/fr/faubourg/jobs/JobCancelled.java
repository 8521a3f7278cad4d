package fr.faubourg.jobs;

/** Somebody asked for the job to stop; nothing of the step under way is kept. Handlers let it through. */
public final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobCancelled() {
        super("cancelled", null, false, false);
    }
}
