package fr.faubourg.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one row, in the dry run or for good, with what a person should know about it.
 *
 * @param line the row's line
 * @param outcome what happens to it
 * @param notes why it is refused, what was mended, what would change; kept with the report
 */
public record RowVerdict(long line, Outcome outcome, List<Note> notes) {
    public RowVerdict {
        notes = List.copyOf(notes);
    }

    /** What happens to a row. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    /**
     * A remark on a row.
     *
     * @param field the field concerned (its English name), or null for the whole row
     * @param text the French sentence: what is wrong, what was mended, or what changes
     * @param advice the French sentence that says how to mend it, possibly empty
     */
    public record Note(@Nullable String field, String text, String advice) {}

    public static RowVerdict created(ImportRow row) {
        return new RowVerdict(row.line(), Outcome.CREATED, List.of());
    }

    /** An update; say what changes with {@link #with}: "Nom : Les Tanneries → Les Tanneries Nord". */
    public static RowVerdict updated(ImportRow row) {
        return new RowVerdict(row.line(), Outcome.UPDATED, List.of());
    }

    public static RowVerdict unchanged(ImportRow row) {
        return new RowVerdict(row.line(), Outcome.UNCHANGED, List.of());
    }

    public static RowVerdict refused(ImportRow row, @Nullable String field, String reason, String advice) {
        return new RowVerdict(row.line(), Outcome.REFUSED, List.of(new Note(field, reason, advice)));
    }

    /** The same verdict with one more note: a warning on an accepted row, or one more reason on a refused one. */
    public RowVerdict with(@Nullable String field, String text, String advice) {
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note(field, text, advice));
        return new RowVerdict(line, outcome, more);
    }

    public boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }
}
