package fr.faubourg.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table whose versions are part of the history of a kind of record: the record's own, or one that belongs to it. One bean per table; a
 * module may add a part to the records of a lower floor.
 *
 * @param kind of which {@link HistoryKind}
 * @param table the table that keeps versions, with its schema
 * @param key the column that holds the record's id: {@code id} for the record itself
 * @param title what a row of it is, in French ("Délai"); empty for the record itself
 * @param added what to do with a row that was added, when that is taken back
 * @param fields what is shown
 * @param unseen columns that are not shown but taken back with a group of fields
 */
public record HistoryPart(
        String kind,
        String table,
        String key,
        String title,
        Added added,
        List<HistoryField> fields,
        Map<String, List<String>> unseen) {

    public HistoryPart {
        fields = List.copyOf(fields);
        unseen = Map.copyOf(unseen);
    }

    /** What taking back the adding of a row does to it. */
    public enum Added {
        /** It stays: it cannot be taken back. */
        STAYS,
        /** It goes; the history keeps it. */
        GOES,
        /** Its column {@code ended_at} says that it ended. */
        ENDS
    }

    /** The table of the records themselves. */
    public static HistoryPart of(String kind, String table, List<HistoryField> fields) {
        return new HistoryPart(kind, table, "id", "", Added.STAYS, fields, Map.of());
    }

    /** A table of rows that belong to the records. */
    public static HistoryPart below(
            String kind, String table, String key, String title, Added added, List<HistoryField> fields) {
        return new HistoryPart(kind, table, key, title, added, fields, Map.of());
    }

    /** The same part, with columns that go along with groups of fields. */
    public HistoryPart along(Map<String, List<String>> columns) {
        return new HistoryPart(kind, table, key, title, added, fields, columns);
    }

    boolean isRecord() {
        return key.equals("id");
    }

    /** The fields that are taken back when these were changed: those, and the rest of their groups. */
    List<HistoryField> together(List<HistoryField> changed) {
        Set<String> groups = changed.stream().map(HistoryField::group).collect(Collectors.toSet());
        return fields.stream().filter(field -> groups.contains(field.group())).toList();
    }

    /** The columns to take back when these fields were changed. */
    List<String> columns(List<HistoryField> changed) {
        var columns = new LinkedHashSet<String>();
        for (HistoryField field : together(changed)) {
            columns.add(field.column());
            columns.addAll(unseen.getOrDefault(field.group(), List.of()));
        }
        return new ArrayList<>(columns);
    }

    /** The history's table. */
    String past() {
        return table + "_history";
    }

    /** What is shown of the alias {@code v}, as an array of texts. */
    String facts() {
        return fields.stream().map(HistoryField::expression).collect(Collectors.joining(", ", "array[", "]"));
    }
}
