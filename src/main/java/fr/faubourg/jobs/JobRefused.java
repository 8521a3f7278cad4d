package fr.faubourg.jobs;

/** Thrown by a handler when a job cannot succeed however often it is tried. The message is a French sentence for the person. */
public final class JobRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobRefused(String message) {
        super(message);
    }

    public JobRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
