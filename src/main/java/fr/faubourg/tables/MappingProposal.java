package fr.faubourg.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds out which column gives which field, from its heading first, from its contents then. */
final class MappingProposal {
    /** Shorter aliases ("x", "nom") are too common to be looked for inside of headings. */
    private static final int TELLING_CHARACTERS = 4;

    private final ImportKind kind;
    private final List<String> headings;
    private final List<List<String>> samples;
    private final Map<String, Integer> found = new LinkedHashMap<>();

    MappingProposal(ImportKind kind, List<String> headings, List<List<String>> samples) {
        this.kind = kind;
        this.headings = headings;
        this.samples = samples;
    }

    ColumnMapping mapping() {
        byName(headings, MappingProposal::isNamed);
        byName(headings.stream().map(MappingProposal::lastPart).toList(), MappingProposal::isNamed);
        if (kind.otherColumns().isEmpty()) {
            byName(
                    headings,
                    (heading, name) ->
                            name.length() >= TELLING_CHARACTERS && (" " + heading + " ").contains(" " + name + " "));
            byContents();
        }
        List<Integer> others = kind.otherColumns().isEmpty()
                ? List.of()
                : IntStream.range(0, headings.size())
                        .filter(column -> !found.containsValue(column) && !RefusedRows.isAdded(headings.get(column)))
                        .boxed()
                        .toList();
        return new ColumnMapping(found, others);
    }

    /** Aliases are tried in their order, each on all columns. */
    private void byName(List<String> texts, BiPredicate<String, String> matches) {
        List<String> plain = texts.stream().map(Values::plain).toList();
        for (ImportField field : kind.fields()) {
            if (found.containsKey(field.name())) {
                continue;
            }
            names(field)
                    .flatMap(name -> IntStream.range(0, headings.size())
                            .filter(column -> !found.containsValue(column)
                                    && matches.test(plain.get(column), name)
                                    && agrees(field, column))
                            .boxed()
                            .limit(1))
                    .findFirst()
                    .ifPresent(column -> found.put(field.name(), column));
        }
    }

    private void byContents() {
        for (ImportField field : kind.fields()) {
            if (!found.containsKey(field.name()) && (field.looks() != null || isTelling(field.kind()))) {
                List<Integer> columns = new ArrayList<>();
                for (int column = 0; column < Math.min(headings.size(), samples.size()); column++) {
                    if (!found.containsValue(column) && !samples.get(column).isEmpty() && looksLike(field, column)) {
                        columns.add(column);
                    }
                }
                if (columns.size() == 1 && alone(field)) {
                    found.put(field.name(), columns.getFirst());
                }
            }
        }
    }

    /** Whether no other field that is still without a column has the same looks. */
    private boolean alone(ImportField field) {
        return field.looks() != null
                || kind.fields().stream()
                                .filter(other -> other.kind() == field.kind() && !found.containsKey(other.name()))
                                .count()
                        == 1;
    }

    private boolean looksLike(ImportField field, int column) {
        return samples.get(column).stream()
                .allMatch(sample -> field.looks() == null
                        ? reads(field, sample) && sample.length() > 5
                        : field.looks().matcher(sample).matches());
    }

    private static boolean isTelling(ValueKind kind) {
        return switch (kind) {
            case DATE, DATE_TIME, GEOMETRY -> true;
            case TEXT, INTEGER, DECIMAL, COORDINATE, YES_NO -> false;
        };
    }

    /** Whether at least one value of the column can be read as the field's; a heading alone may mislead. */
    private boolean agrees(ImportField field, int column) {
        if (column >= samples.size() || samples.get(column).isEmpty()) {
            return true;
        }
        return samples.get(column).stream().anyMatch(sample -> reads(field, sample));
    }

    private static boolean reads(ImportField field, String sample) {
        if (field.kind() == ValueKind.GEOMETRY) {
            return sample.startsWith("{");
        }
        try {
            Values.check(field.kind(), sample);
            return true;
        } catch (Values.Unreadable e) {
            return false;
        }
    }

    private static Stream<String> names(ImportField field) {
        return Stream.concat(field.aliases().stream(), Stream.of(field.label(), field.name()))
                .map(Values::plain);
    }

    /** Of a heading on two rows, the second. */
    private static String lastPart(String heading) {
        int between = heading.lastIndexOf(HeadingPlace.BETWEEN);
        return between < 0 ? "" : heading.substring(between + HeadingPlace.BETWEEN.length());
    }

    /** The same letters and digits. */
    private static boolean isNamed(String heading, String name) {
        return !heading.isEmpty() && heading.replace(" ", "").equals(name.replace(" ", ""));
    }
}
