package fr.faubourg.tables;

import java.util.List;
import java.util.Map;

/**
 * Which column of a file gives which field (correspondance).
 *
 * @param fields the column's index by field name
 * @param others the columns taken along as {@link ImportKind#otherColumns}
 */
record ColumnMapping(Map<String, Integer> fields, List<Integer> others) {
    ColumnMapping {
        fields = Map.copyOf(fields);
        others = List.copyOf(others);
    }

    /** What a column becomes: a field's name, {@link #OTHER}, or empty text. */
    String targetOf(int column) {
        if (others.contains(column)) {
            return OTHER;
        }
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** The target of a column that is taken along. */
    static final String OTHER = "*";

    /** As {@link #propose(ImportKind, List, List)}, from the headings alone. */
    static ColumnMapping propose(ImportKind kind, List<String> headings) {
        return propose(kind, headings, List.of());
    }

    /**
     * Proposes a mapping. From the headings: a column goes to the field that has its name, its label or one of its aliases; else to one whose
     * alias is part of it. From the contents: a field that knows its values by their looks takes the only column that looks so. What is
     * left is taken along when the kind takes other columns.
     */
    static ColumnMapping propose(ImportKind kind, List<String> headings, List<List<String>> samples) {
        return new MappingProposal(kind, headings, samples).mapping();
    }
}
