package fr.faubourg.tables;

import java.util.List;

/**
 * A field of a kind of record, onto which a column of the file is mapped.
 *
 * @param name the stable English name that {@link ImportRow} is asked by
 * @param label the French label: "Code du quartier"
 * @param kind how cells must read
 * @param required a row without it is refused
 * @param aliases headings under which files carry it ({@code code_qp}, {@code Code QPV}…); case, accents and punctuation do not count
 * @param example a value, shown as a hint; may be empty
 */
public record ImportField(
        String name, String label, ValueKind kind, boolean required, List<String> aliases, String example) {
    public ImportField {
        aliases = List.copyOf(aliases);
    }

    public static ImportField required(String name, String label, ValueKind kind, String... aliases) {
        return new ImportField(name, label, kind, true, List.of(aliases), "");
    }

    public static ImportField optional(String name, String label, ValueKind kind, String... aliases) {
        return new ImportField(name, label, kind, false, List.of(aliases), "");
    }

    public ImportField withExample(String text) {
        return new ImportField(name, label, kind, required, aliases, text);
    }
}
