package fr.faubourg.lineage;

import fr.faubourg.ui.ThreadEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record came from and what came of it (le fil), as far as one person may read.
 *
 * @param origins from the earliest to the nearest
 * @param outcomes from the nearest to the latest
 */
public record RecordThread(List<Knot> origins, List<Knot> outcomes) {
    public RecordThread {
        origins = List.copyOf(origins);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * A record on the thread.
     *
     * @param link what ties it to the next record towards the one in question
     * @param ref which record it is
     * @param record how it is named
     */
    public record Knot(Link link, RecordRef ref, ThreadRecord record) {
        public Relation relation() {
            return link.relation();
        }

        /** The name of its kind. */
        public String kind() {
            return ref.kind();
        }

        /** When the link was made. */
        public Instant at() {
            return link.at();
        }

        /** Whether it is tied to this record itself, with nothing in between. */
        boolean ties(RecordRef other) {
            return link.from().equals(other) || link.to().equals(other);
        }

        private ThreadEntry entry(ThreadEntry.State state) {
            return new ThreadEntry(record.label(), detail(), record.href(), state);
        }

        /** With why it stands there, when nobody tied it. */
        private @Nullable String detail() {
            if (!link.isDerived()) {
                return record.detail();
            }
            return record.detail() == null ? link.because() : record.detail() + " · " + link.because();
        }
    }

    public boolean isEmpty() {
        return origins.isEmpty() && outcomes.isEmpty();
    }

    /** The thread as a page shows it, with the record's own steps between its origins and its outcomes. */
    public List<ThreadEntry> around(List<ThreadEntry> steps) {
        var entries = new ArrayList<ThreadEntry>();
        origins.forEach(knot -> entries.add(knot.entry(ThreadEntry.State.PAST)));
        entries.addAll(steps);
        outcomes.forEach(knot -> entries.add(knot.entry(ThreadEntry.State.NEXT)));
        return entries;
    }
}
