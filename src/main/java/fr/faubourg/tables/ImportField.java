package fr.faubourg.tables;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of a kind of record, onto which a column of the file is mapped.
 *
 * @param name the stable English name that {@link ImportRow} is asked by
 * @param label the French label: "Code du quartier"
 * @param kind how cells must read
 * @param required a row without it is refused
 * @param aliases headings under which files carry it ({@code code_qp}, {@code Code QPV}…); case, accents and punctuation do not count
 * @param example a value, shown as a hint; may be empty
 * @param looks how its values look (an e-mail address), when that tells them from others: a column without a telling heading is proposed for it
 */
public record ImportField(
        String name,
        String label,
        ValueKind kind,
        boolean required,
        List<String> aliases,
        String example,
        @Nullable Pattern looks) {
    public ImportField {
        aliases = List.copyOf(aliases);
    }

    public static ImportField required(String name, String label, ValueKind kind, String... aliases) {
        return new ImportField(name, label, kind, true, List.of(aliases), "", null);
    }

    public static ImportField optional(String name, String label, ValueKind kind, String... aliases) {
        return new ImportField(name, label, kind, false, List.of(aliases), "", null);
    }

    public ImportField withExample(String text) {
        return new ImportField(name, label, kind, required, aliases, text, looks);
    }

    /** The field, recognised by how its values look. */
    public ImportField lookingLike(Pattern pattern) {
        return new ImportField(name, label, kind, required, aliases, example, pattern);
    }
}
