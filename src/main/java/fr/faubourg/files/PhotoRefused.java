package fr.faubourg.files;

/** A file that is not taken as a photo. The message is a French sentence that says what to do. */
public final class PhotoRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PhotoRefused(String message) {
        super(message);
    }

    PhotoRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
