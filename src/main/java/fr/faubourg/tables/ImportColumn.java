package fr.faubourg.tables;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a {@link DeclaredImport} and the column of the table that it fills.
 *
 * @param field as a file gives it
 * @param column its column
 * @param reader what its text becomes
 * @param empty what an empty cell becomes: empty text, null or a value of its own
 */
public record ImportColumn(
        ImportField field,
        String column,
        Reader reader,
        @Nullable String empty) {

    /** A text that cannot be taken: the reason, and how to mend it. */
    public record Refusal(String reason, String advice) {}

    /** What a text becomes: a value as the database reads it, or why it is refused. */
    public sealed interface Reading {
        record Value(String text) implements Reading {}

        record Refused(Refusal refusal) implements Reading {}
    }

    /** Reads the text of a cell that is not empty. */
    @FunctionalInterface
    public interface Reader {
        /** @param above the records that rows above in the same chunk make, by their name as compared */
        Reading read(String text, ImportContext context, Map<String, UUID> above);
    }

    /** A text taken as it is. */
    public static ImportColumn text(ImportField field, String column) {
        return new ImportColumn(field, column, (text, _, _) -> new Reading.Value(text), "");
    }

    /** A text that is mended or refused; {@code reader} gives nothing for a text that it refuses. */
    public static ImportColumn checked(
            ImportField field, String column, Function<String, Optional<String>> reader, Refusal refusal) {
        return new ImportColumn(
                field,
                column,
                (text, _, _) ->
                        reader.apply(text).<Reading>map(Reading.Value::new).orElseGet(() -> refused(refusal, text)),
                "");
    }

    /** A day, as the file writes it; its field is of {@link ValueKind#DATE}, by which what is no date was refused already. */
    public static ImportColumn day(ImportField field, String column) {
        return new ImportColumn(
                field,
                column,
                (text, _, _) -> new Reading.Value(Values.date(text).toString()),
                null);
    }

    /** The name of another record; {@code find} knows those recorded, rows above in the file count too. */
    public static ImportColumn reference(
            ImportField field, String column, BiFunction<String, ImportContext, Optional<UUID>> find, Refusal refusal) {
        return new ImportColumn(
                field,
                column,
                (text, context, above) -> find.apply(text, context)
                        .or(() -> Optional.ofNullable(above.get(Values.plain(text))))
                        .<Reading>map(id -> new Reading.Value(id.toString()))
                        .orElseGet(() -> refused(refusal, text)),
                null);
    }

    /** The column, null when its cell is empty. */
    public ImportColumn orNull() {
        return new ImportColumn(field, column, reader, null);
    }

    /** The column, this value when its cell is empty. */
    public ImportColumn otherwise(String value) {
        return new ImportColumn(field, column, reader, value);
    }

    private static Reading refused(Refusal refusal, String text) {
        String shown = text.length() <= 60 ? text : text.substring(0, 60) + "…";
        return new Reading.Refused(new Refusal(String.format(Locale.ROOT, refusal.reason(), shown), refusal.advice()));
    }
}
