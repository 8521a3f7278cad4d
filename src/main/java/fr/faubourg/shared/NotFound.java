package fr.faubourg.shared;

/** What was asked for does not exist, or the reader may not know of it: the two look the same, a 404. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found", null, false, false);
    }
}
