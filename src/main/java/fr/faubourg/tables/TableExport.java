package fr.faubourg.tables;

import fr.faubourg.shared.GeoPoint;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that goes out as a file: exactly the list that is shown, with its filters.
 *
 * @param kind the stable name of the list, kept in the export journal: {@code constats}
 * @param title the French title, from which the file's name is made: "Constats, Les Tanneries"
 * @param source where the data come from, written in the file's second sheet
 * @param filters the filters in force, in words, written in the file and in the journal; no personal data
 * @param columns the columns, at least one
 * @param point where a record lies, for GeoJSON; null when the list has no points
 * @param rows the records in order; the stream is opened inside a read-only transaction, read once and closed, so that it may come
 *     from a database cursor ({@code jdbc.sql(…).withFetchSize(500).query(mapper).stream()})
 */
public record TableExport<T>(
        String kind,
        String title,
        String source,
        List<Filter> filters,
        List<Column<T>> columns,
        @Nullable Position<T> point,
        Supplier<Stream<T>> rows) {
    public TableExport {
        filters = List.copyOf(filters);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("an export has at least one column");
        }
    }

    /** A filter in words: "Période", "du 1 au 30 nov. 2026". */
    public record Filter(String label, String value) {}

    /** Where a record lies; null when it lies nowhere. */
    @FunctionalInterface
    public interface Position<T> {
        @Nullable GeoPoint of(T row);
    }
}
