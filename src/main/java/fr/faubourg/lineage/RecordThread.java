package fr.faubourg.lineage;

import fr.faubourg.ui.ThreadEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
     * @param relation what ties it to the next record towards the one in question
     * @param kind the name of its kind
     * @param at when the link was made
     */
    public record Knot(Relation relation, String kind, ThreadRecord record, Instant at) {
        private ThreadEntry entry(ThreadEntry.State state) {
            return new ThreadEntry(record.label(), record.detail(), record.href(), state);
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
