package fr.faubourg.history;

import org.jspecify.annotations.Nullable;

/**
 * A field of a table that keeps versions, as the history shows it.
 *
 * @param column its column
 * @param label its French name
 * @param words how its values are said
 * @param argument what the words need: the prefix of message keys, or the published view that names ids
 * @param nameColumn the column of that view, or null
 * @param group fields of one group are taken back together
 */
public record HistoryField(
        String column,
        String label,
        Words words,
        @Nullable String argument,
        @Nullable String nameColumn,
        String group) {

    /** How the values of a field are said. */
    public enum Words {
        TEXT,
        NUMBER,
        DATE,
        MOMENT,
        /** A range of days. */
        DAYS,
        YES_NO,
        LABEL,
        NAME,
        /** Too long to be shown: that it changed is said, not how. */
        DRAWING
    }

    private static HistoryField simple(String column, String label, Words words) {
        return new HistoryField(column, label, words, null, null, column);
    }

    public static HistoryField text(String column, String label) {
        return simple(column, label, Words.TEXT);
    }

    public static HistoryField number(String column, String label) {
        return simple(column, label, Words.NUMBER);
    }

    public static HistoryField date(String column, String label) {
        return simple(column, label, Words.DATE);
    }

    public static HistoryField moment(String column, String label) {
        return simple(column, label, Words.MOMENT);
    }

    public static HistoryField days(String column, String label) {
        return simple(column, label, Words.DAYS);
    }

    public static HistoryField yesNo(String column, String label) {
        return simple(column, label, Words.YES_NO);
    }

    public static HistoryField drawing(String column, String label) {
        return simple(column, label, Words.DRAWING);
    }

    /** A constant, whose label is the message {@code <prefix>.<constant>}. */
    public static HistoryField constant(String column, String label, String prefix) {
        return new HistoryField(column, label, Words.LABEL, prefix, null, column);
    }

    /** An id, named by a column of a published view that has a column {@code id}. */
    public static HistoryField named(String column, String label, String view, String nameColumn) {
        return new HistoryField(column, label, Words.NAME, view, nameColumn, column);
    }

    /** The same field, taken back together with those of the group. */
    public HistoryField with(String together) {
        return new HistoryField(column, label, words, argument, nameColumn, together);
    }

    /** Its value as text, of the alias {@code v}. */
    String expression() {
        return switch (words) {
            case DRAWING -> "md5(v." + column + ")";
            case MOMENT -> "extract(epoch from v." + column + ")::text";
            case TEXT, NUMBER, DATE, DAYS, YES_NO, LABEL, NAME -> "v." + column + "::text";
        };
    }
}
