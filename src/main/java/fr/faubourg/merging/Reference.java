package fr.faubourg.merging;

import java.util.regex.Pattern;

/**
 * A column by which rows of a module point to records that may be merged. The table has its own key in {@code id}.
 *
 * @param to what it points to
 * @param table with its schema
 * @param way what a merge does with it
 * @param counted what the rows are in French, singular and plural: "constat|constats"
 * @param twice for {@link Way#MOVES_ONCE}: when the row {@code mine} says what the survivor's row {@code theirs} says already, in SQL
 * @param open when the row {@code mine} is still going on and is handed over by a unit that ends, in SQL; empty when such rows never are
 * @param dated whether the row holds from {@code valid_from} to {@code valid_to}, so that a handover ends it and begins another
 * @param found when what the row {@code mine} points to was found by the application, which finds it again, in SQL; empty when people say it
 */
public record Reference(
        MergeKind to,
        String table,
        String column,
        Way way,
        String counted,
        String twice,
        String open,
        boolean dated,
        String found) {

    private static final Pattern TABLE = Pattern.compile("[a-z_]+\\.[a-z_]+");
    private static final Pattern COLUMN = Pattern.compile("[a-z_]+");

    /** What a merge does with the rows that point to the record that goes. */
    public enum Way {
        /** They point to the survivor from then on. */
        MOVES,
        /** The same, but what the survivor's rows say already is left out. */
        MOVES_ONCE,
        /** They stay as they are: they say who did what then. */
        STAYS,
        /** The module makes them again ({@link MergeParticipant#settle}). */
        DERIVED
    }

    public Reference {
        if (!TABLE.matcher(table).matches() || !COLUMN.matcher(column).matches()) {
            throw new IllegalArgumentException("not a column: " + table + "." + column);
        }
    }

    public static Reference moves(MergeKind to, String table, String column, String counted) {
        return new Reference(to, table, column, Way.MOVES, counted, "", "", false, "");
    }

    public static Reference movesOnce(MergeKind to, String table, String column, String counted, String twice) {
        return new Reference(to, table, column, Way.MOVES_ONCE, counted, twice, "", false, "");
    }

    public static Reference stays(MergeKind to, String table, String column) {
        return new Reference(to, table, column, Way.STAYS, "", "", "", false, "");
    }

    public static Reference derived(MergeKind to, String table, String column) {
        return new Reference(to, table, column, Way.DERIVED, "", "", "", false, "");
    }

    /** The same; a unit that ends hands over the rows of which this is true. */
    public Reference handedOverWhile(String condition) {
        return new Reference(to, table, column, way, counted, twice, condition, false, found);
    }

    /** The same; a unit that ends holds them to the day before, another from the day on. */
    public Reference handedOverFromTheDay() {
        return new Reference(
                to,
                table,
                column,
                way,
                counted,
                twice,
                "(mine.valid_to is null or mine.valid_to >= cast(:day as date))",
                true,
                found);
    }

    /** The same; rows of which this is true do not hold on to what they point to: the application found it, and finds it again. */
    public Reference foundWhile(String condition) {
        return new Reference(to, table, column, way, counted, twice, open, dated, condition);
    }

    boolean isHandedOver() {
        return !open.isEmpty();
    }

    boolean isMoved() {
        return way == Way.MOVES || way == Way.MOVES_ONCE;
    }
}
