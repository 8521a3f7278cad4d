package fr.faubourg.ui;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param number from 1
 * @param size rows on a page, from 1 to 1000
 */
public record Paging(int number, int size) {
    /** Rows on a page where nothing else is said. */
    public static final int DEFAULT_SIZE = 50;

    public Paging {
        if (number < 1 || size < 1 || size > 1000) {
            throw new IllegalArgumentException("page " + number + " of " + size + " rows");
        }
    }

    /** Parses the parameter {@code page}; whatever is no page number is the first page. */
    public static Paging of(@Nullable String page) {
        return of(page, DEFAULT_SIZE);
    }

    /** The same with another number of rows. */
    public static Paging of(@Nullable String page, int size) {
        boolean valid = page != null && page.matches("[1-9][0-9]{0,5}");
        return new Paging(valid ? Integer.parseInt(page) : 1, size);
    }

    /** How many rows come before this page. */
    public long offset() {
        return (long) (number - 1) * size;
    }
}
