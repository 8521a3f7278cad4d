package fr.faubourg.ui;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param rows the rows of this page
 * @param paging which page it is
 * @param total how many rows the whole list has
 */
public record Page<T>(List<T> rows, Paging paging, long total) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** A list that is shown whole. */
    public static <T> Page<T> whole(List<T> rows) {
        return new Page<>(rows, new Paging(1, Math.clamp(rows.size(), 1, 1000)), rows.size());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(rows.stream().<R>map(mapper).toList(), paging, total);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public int number() {
        return paging.number();
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + paging.size() - 1) / paging.size());
    }

    public boolean hasPrevious() {
        return number() > 1;
    }

    public boolean hasNext() {
        return number() < pages();
    }

    /** The rank of the page's first row in the list, from 1; 0 when the page is empty. */
    public long first() {
        return rows.isEmpty() ? 0 : paging.offset() + 1;
    }

    /** The rank of its last row. */
    public long last() {
        return rows.isEmpty() ? 0 : paging.offset() + rows.size();
    }
}
