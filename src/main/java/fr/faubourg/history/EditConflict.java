package fr.faubourg.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saved the record while a form about it was open: both versions, field by field, beside what it was before.
 *
 * @param who who saved it last
 * @param at when, or null when it is not known
 * @param clashes fields that both changed, each in another way: one chooses
 * @param taken fields that only the other changed: taken over
 */
public record EditConflict(String who, @Nullable Instant at, List<Field> clashes, List<Field> taken) {
    /** What the name of the choice of a field begins with. */
    public static final String CHOICE = "choix-";

    /** The choice of what the other saved. */
    public static final String THEIRS = "leur";

    /** The hidden field that carries what the form was filled with. */
    public static final String ORIGIN = "origine";

    public EditConflict {
        clashes = List.copyOf(clashes);
        taken = List.copyOf(taken);
    }

    /**
     * A field in words; empty where there is nothing.
     *
     * @param name of the form's field
     * @param original what it was when the form was opened
     * @param theirs what the other saved
     * @param mine what the person typed
     */
    public record Field(String name, String label, String original, String theirs, String mine) {
        public String choice() {
            return CHOICE + name;
        }
    }
}
