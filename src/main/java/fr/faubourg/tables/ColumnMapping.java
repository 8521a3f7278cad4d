package fr.faubourg.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /**
     * Proposes a mapping from the headings: a column goes to the field that has its name, its label or one of its aliases; what is left is
     * taken along when the kind takes other columns.
     */
    static ColumnMapping propose(ImportKind kind, List<String> headings) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        for (ImportField field : kind.fields()) {
            for (String name : names(field)) {
                int column = find(headings, name, fields);
                if (column >= 0) {
                    fields.put(field.name(), column);
                    break;
                }
            }
        }
        List<Integer> others = kind.otherColumns().isEmpty()
                ? List.of()
                : IntStream.range(0, headings.size())
                        .filter(column -> !fields.containsValue(column))
                        .boxed()
                        .toList();
        return new ColumnMapping(fields, others);
    }

    private static List<String> names(ImportField field) {
        return Stream.concat(field.aliases().stream(), Stream.of(field.label(), field.name()))
                .toList();
    }

    private static int find(List<String> headings, String name, Map<String, Integer> taken) {
        String wanted = compact(name);
        for (int column = 0; column < headings.size(); column++) {
            if (!taken.containsValue(column) && compact(headings.get(column)).equals(wanted)) {
                return column;
            }
        }
        return -1;
    }

    private static String compact(String text) {
        return Values.plain(text).replace(" ", "");
    }
}
