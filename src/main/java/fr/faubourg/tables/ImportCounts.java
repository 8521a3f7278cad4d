package fr.faubourg.tables;

import java.util.List;

/**
 * How many rows had which outcome.
 *
 * @param warned how many of the accepted rows carry a warning
 */
public record ImportCounts(long created, long updated, long unchanged, long refused, long warned) {
    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

    static ImportCounts of(List<RowVerdict> verdicts) {
        long[] counts = new long[4];
        long warned = 0;
        for (RowVerdict verdict : verdicts) {
            switch (verdict.outcome()) {
                case CREATED -> counts[0]++;
                case UPDATED -> counts[1]++;
                case UNCHANGED -> counts[2]++;
                case REFUSED -> counts[3]++;
            }
            warned += verdict.isWarned() ? 1 : 0;
        }
        return new ImportCounts(counts[0], counts[1], counts[2], counts[3], warned);
    }

    ImportCounts plus(ImportCounts other) {
        return new ImportCounts(
                created + other.created,
                updated + other.updated,
                unchanged + other.unchanged,
                refused + other.refused,
                warned + other.warned);
    }

    /** Rows that are not refused. */
    public long accepted() {
        return created + updated + unchanged;
    }

    /** Rows that write something. */
    public long writing() {
        return created + updated;
    }
}
