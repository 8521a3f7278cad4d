package fr.faubourg.ui;

import org.jspecify.annotations.Nullable;

/**
 * One step of a record's thread (le fil).
 *
 * @param title what happened, or is to happen
 * @param detail who, when, where, in a few words; or null
 * @param href the record it opens, or null
 * @param state where the step stands
 */
public record ThreadEntry(
        String title, @Nullable String detail, @Nullable String href, State state) {
    /** Before, at or after the present step. */
    public enum State {
        PAST,
        NOW,
        NEXT
    }

    public static ThreadEntry past(String title, @Nullable String detail) {
        return new ThreadEntry(title, detail, null, State.PAST);
    }

    public static ThreadEntry now(String title, @Nullable String detail) {
        return new ThreadEntry(title, detail, null, State.NOW);
    }

    public static ThreadEntry next(String title, @Nullable String detail) {
        return new ThreadEntry(title, detail, null, State.NEXT);
    }

    /** {@code past}, {@code now} or {@code next}. */
    public String cssClass() {
        return switch (state) {
            case PAST -> "past";
            case NOW -> "now";
            case NEXT -> "next";
        };
    }

    /** The same entry, which opens a record. */
    public ThreadEntry opening(String target) {
        return new ThreadEntry(title, detail, target, state);
    }
}
