package fr.faubourg.shared;

/** The reader may see the thing but not do this to it: a 403. */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super("forbidden", null, false, false);
    }
}
