package fr.faubourg.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that goes out as a file: exactly the list that is shown, with its filters.
 *
 * @param kind the stable name of the list, kept in the export journal: {@code constats}
 * @param title the French title, from which the file's name is made: "Constats, Les Tanneries"
 * @param source where the data come from, written in the file's second sheet
 * @param filters the filters in force, in words, written in the file and in the journal
 * @param columns the columns, at least one
 * @param point where a record lies, for GeoJSON; null when the list has no points
 * @param size how many rows there are, or null for a list that is always short
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
        @Nullable Size size,
        Supplier<Stream<T>> rows) {
    public TableExport {
        filters = List.copyOf(filters);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("an export has at least one column");
        }
    }

    /** A list that is always short: nobody counts it first. */
    public TableExport(
            String kind,
            String title,
            String source,
            List<Filter> filters,
            List<Column<T>> columns,
            @Nullable Position<T> point,
            Supplier<Stream<T>> rows) {
        this(kind, title, source, filters, columns, point, null, rows);
    }

    /** How many rows there are, counted no further than a limit. */
    @FunctionalInterface
    public interface Size {
        long upTo(long limit);
    }

    /** How many rows there are, counted no further than the limit; 0 for a list that is always short. */
    public long countedUpTo(long limit) {
        return size == null ? 0 : size.upTo(limit);
    }

    /** The same list with these columns in this order; names that are no column's are passed over, and no name at all means those shown at first. */
    public TableExport<T> with(List<String> keys) {
        List<Column<T>> chosen = keys.stream()
                .distinct()
                .flatMap(key -> columns.stream().filter(column -> column.key().equals(key)))
                .toList();
        List<Column<T>> kept =
                chosen.isEmpty() ? columns.stream().filter(Column::shown).toList() : chosen;
        return new TableExport<>(kind, title, source, filters, kept, point, size, rows);
    }

    /** The same list, telling of each row that goes by. */
    public TableExport<T> watched(Runnable eachRow) {
        return new TableExport<>(
                kind,
                title,
                source,
                filters,
                columns,
                point,
                size,
                () -> rows.get().peek(_ -> eachRow.run()));
    }

    /**
     * A filter in words: "Période", "du 1 au 30 nov. 2026".
     *
     * @param journalled what the journal keeps of the value
     */
    public record Filter(String label, String value, String journalled) {
        public Filter(String label, String value) {
            this(label, value, value);
        }

        /** Words that somebody typed: they stand in the file, and not in the journal, where they could name a person. */
        public static Filter words(String typed) {
            return new Filter("Mots", typed, "recherche par mots");
        }
    }

    /** The filters in force, in words, gathered one by one; a value that is null filters nothing. */
    public static final class Filters {
        private final List<Filter> found = new ArrayList<>();

        public <T> Filters with(String label, @Nullable T value, Function<T, String> inWords) {
            if (value != null) {
                found.add(new Filter(label, inWords.apply(value)));
            }
            return this;
        }

        public Filters with(String label, @Nullable String value) {
            return with(label, value, Function.identity());
        }

        /** Words that somebody typed. */
        public Filters words(@Nullable String typed) {
            if (typed != null && !typed.isEmpty()) {
                found.add(Filter.words(typed));
            }
            return this;
        }

        public List<Filter> all() {
            return List.copyOf(found);
        }
    }

    /** Where a record lies; null when it lies nowhere. */
    @FunctionalInterface
    public interface Position<T> {
        @Nullable GeoPoint of(T row);
    }
}
