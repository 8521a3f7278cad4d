package fr.faubourg.tables;

import java.util.regex.Pattern;

/**
 * A table that a kind of import writes, declared so that a whole import can be undone. Its rows have an {@code id uuid} and a {@code
 * recorded_from}.
 *
 * @param name with its schema: {@code directory.organisation}
 * @param shown the SQL expression, on the alias {@code t}, by which a person knows a record: {@code t.name}
 * @param address the SQL expression of the page of a record: {@code '/partenaires/' || t.id}
 * @param versioned whether its {@code version} counts the changes that people make: 0 when it is made, one more each time. Otherwise any
 *     later change of the row, a computed one included, counts.
 * @param parent the column by which its records make a tree; empty when they make none
 */
public record ImportedTable(String name, String shown, String address, boolean versioned, String parent) {
    private static final Pattern NAME = Pattern.compile("[a-z_]+\\.[a-z_0-9]+");

    public ImportedTable {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no table name: " + name);
        }
    }

    /** A table whose {@code version} counts the changes that people make. */
    public static ImportedTable versioned(String name, String shown, String address) {
        return new ImportedTable(name, shown, address, true, "");
    }

    /** The same; by this column its records make a tree, in which undoing makes no loop. */
    public ImportedTable inTree(String column) {
        return new ImportedTable(name, shown, address, versioned, column);
    }

    /** A table without such a column. */
    public static ImportedTable plain(String name, String shown, String address) {
        return new ImportedTable(name, shown, address, false, "");
    }
}
