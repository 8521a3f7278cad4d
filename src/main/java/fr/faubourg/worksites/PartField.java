package fr.faubourg.worksites;

import fr.faubourg.history.HistoryField;
import org.jspecify.annotations.Nullable;

/**
 * A field of a part of a worksite: of its form, of its table and of its history at once.
 *
 * @param name in the form
 * @param column in the table; empty for places, which have their own
 * @param label in French
 * @param type how it is typed and kept
 * @param required whether it must be filled
 * @param hint a few words of help, or null
 * @param longest how long a text may be
 */
record PartField(
        String name,
        String column,
        String label,
        Type type,
        boolean required,
        @Nullable String hint,
        int longest) {

    /** How a field is typed and kept. */
    sealed interface Type {
        /** One line of text. */
        record Line() implements Type {}

        /** Several lines of text. */
        record Text(int rows) implements Type {}

        record Day() implements Type {}

        record Whole() implements Type {}

        /** A constant. */
        record Constant(Class<? extends Enum<?>> of) implements Type {}

        /** One of a list of records, named by a published view. */
        record Chosen(PartChoices.Among among, String view, String viewColumn) implements Type {}

        /** Several places of the worksite, kept in a table of their own. */
        record Places() implements Type {}

        /** Never typed: the module fills it in. */
        record Computed() implements Type {}
    }

    static PartField line(String name, String column, String label) {
        return new PartField(name, column, label, new Type.Line(), false, null, 200);
    }

    static PartField text(String name, String column, String label, int rows) {
        return new PartField(name, column, label, new Type.Text(rows), false, null, 4_000);
    }

    static PartField day(String name, String column, String label) {
        return new PartField(name, column, label, new Type.Day(), false, null, 10);
    }

    static PartField number(String name, String column, String label) {
        return new PartField(name, column, label, new Type.Whole(), false, null, 6);
    }

    static PartField constant(String name, String column, String label, Class<? extends Enum<?>> of) {
        return new PartField(name, column, label, new Type.Constant(of), false, null, 30);
    }

    static PartField chosen(
            String name, String column, String label, PartChoices.Among among, String view, String viewColumn) {
        return new PartField(name, column, label, new Type.Chosen(among, view, viewColumn), false, null, 36);
    }

    static PartField places(String name, String label) {
        return new PartField(name, "", label, new Type.Places(), false, null, 8_000);
    }

    static PartField computedDay(String name, String column, String label) {
        return new PartField(name, column, label, new Type.Computed(), false, null, 10);
    }

    PartField asked() {
        return new PartField(name, column, label, type, true, hint, longest);
    }

    PartField hinted(String words) {
        return new PartField(name, column, label, type, required, words, longest);
    }

    PartField upTo(int characters) {
        return new PartField(name, column, label, type, required, hint, characters);
    }

    boolean isTyped() {
        return !(type instanceof Type.Computed);
    }

    /** Whether it fills a column of the part's own table. */
    boolean isKept() {
        return !(type instanceof Type.Places);
    }

    /** The parameter as the database takes it: nothing typed is null where it is no text. */
    String placeholder() {
        String cast = switch (type) {
            case Type.Line _, Type.Text _, Type.Places _ -> null;
            case Type.Constant _ -> "text";
            case Type.Day _, Type.Computed _ -> "date";
            case Type.Whole _ -> "int";
            case Type.Chosen _ -> "uuid";
        };
        return cast == null ? ":" + name : "cast(nullif(:" + name + ", '') as " + cast + ")";
    }

    HistoryField history() {
        return switch (type) {
            case Type.Line _, Type.Text _, Type.Places _ -> HistoryField.text(column, label);
            case Type.Constant constant ->
                HistoryField.constant(column, label, constant.of().getSimpleName());
            case Type.Day _, Type.Computed _ -> HistoryField.date(column, label);
            case Type.Whole _ -> HistoryField.number(column, label);
            case Type.Chosen chosen -> HistoryField.named(column, label, chosen.view(), chosen.viewColumn());
        };
    }
}
