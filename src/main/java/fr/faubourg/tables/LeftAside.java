package fr.faubourg.tables;

import java.util.List;

/**
 * Rows that are no records: totals, titles between rows.
 *
 * @param count how many
 * @param rows the first of them
 */
public record LeftAside(long count, List<Line> rows) {
    static final LeftAside NONE = new LeftAside(0, List.of());

    public LeftAside {
        rows = List.copyOf(rows);
    }

    /** A row left aside, and what it says first. */
    public record Line(long line, String text) {}
}
