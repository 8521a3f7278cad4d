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

    /** What a note is about. */
    public enum Level {
        /** Why a row is refused. */
        REFUSAL,
        /** Something to know about a row that is accepted: a mended shape, a place that was not found. */
        WARNING,
        /** What an update changes. */
        CHANGE
    }

    /**
     * A remark on a row.
     *
     * @param field the field concerned (its English name), or null for the whole row
     * @param text the French sentence: what is wrong, what was mended, or what changes
     * @param advice the French sentence that says how to mend it, possibly empty
     */
    public record Note(Level level, @Nullable String field, String text, String advice) {}

    public static RowVerdict created(ImportRow row) {
        return new RowVerdict(row.line(), Outcome.CREATED, List.of());
    }

    /** An update; say what changes with {@link #changing}. */
    public static RowVerdict updated(ImportRow row) {
        return new RowVerdict(row.line(), Outcome.UPDATED, List.of());
    }

    public static RowVerdict unchanged(ImportRow row) {
        return new RowVerdict(row.line(), Outcome.UNCHANGED, List.of());
    }

    public static RowVerdict refused(ImportRow row, @Nullable String field, String reason, String advice) {
        return refused(row.line(), field, reason, advice);
    }

    static RowVerdict refused(long line, @Nullable String field, String reason, String advice) {
        return new RowVerdict(line, Outcome.REFUSED, List.of(new Note(Level.REFUSAL, field, reason, advice)));
    }

    /** The same verdict with one more note: a warning on an accepted row, or one more reason on a refused one. */
    public RowVerdict with(@Nullable String field, String text, String advice) {
        return plus(new Note(isRefused() ? Level.REFUSAL : Level.WARNING, field, text, advice));
    }

    /** The same verdict with a change of one field: "Les Tanneries → Les Tanneries Nord". */
    public RowVerdict changing(@Nullable String field, String before, String after) {
        return plus(new Note(Level.CHANGE, field, before + " → " + after, ""));
    }

    public boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }

    boolean isWarned() {
        return notes.stream().anyMatch(note -> note.level() == Level.WARNING);
    }

    private RowVerdict plus(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return new RowVerdict(line, outcome, more);
    }
}
