package fr.faubourg.tables;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns "read the next row, or null at the end" into an iterator, and stops files with too many rows. */
abstract class RowIterator implements Iterator<Sheet.Row> {
    private Sheet.@Nullable Row ahead;
    private boolean ended;
    private long count;

    abstract Sheet.@Nullable Row read();

    @Override
    public boolean hasNext() {
        if (ahead == null && !ended) {
            ahead = read();
            ended = ahead == null;
            if (!ended && ++count > Limits.ROWS) {
                throw Limits.tooManyRows();
            }
        }
        return ahead != null;
    }

    @Override
    public Sheet.Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Sheet.Row row = Objects.requireNonNull(ahead);
        ahead = null;
        return row;
    }
}
