package fr.faubourg.merging;

/** A merge that turned out to be impossible while it was made: nothing of it stays. The message is for the person who asked, in French. */
public class MergeHindered extends RuntimeException {
    public MergeHindered(String why) {
        super(why);
    }

    /** Why, in French. */
    public String why() {
        return java.util.Objects.requireNonNullElse(getMessage(), "");
    }
}
