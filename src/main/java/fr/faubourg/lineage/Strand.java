package fr.faubourg.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Walks links from a record, nearest first, through what may be read only. */
final class Strand {
    private Strand() {}

    static List<RecordThread.Knot> backwards(RecordRef start, List<Link> links, Map<RecordRef, ThreadRecord> readable) {
        return walk(start, links, readable, Link::to, Link::from);
    }

    static List<RecordThread.Knot> forwards(RecordRef start, List<Link> links, Map<RecordRef, ThreadRecord> readable) {
        return walk(start, links, readable, Link::from, Link::to);
    }

    private static List<RecordThread.Knot> walk(
            RecordRef start,
            List<Link> links,
            Map<RecordRef, ThreadRecord> readable,
            Function<Link, RecordRef> near,
            Function<Link, RecordRef> far) {
        var knots = new ArrayList<RecordThread.Knot>();
        var seen = new HashSet<RecordRef>();
        seen.add(start);
        var ends = new ArrayDeque<RecordRef>();
        ends.add(start);
        for (RecordRef end = ends.poll(); end != null; end = ends.poll()) {
            for (Link link : links) {
                RecordRef next = far.apply(link);
                ThreadRecord record = readable.get(next);
                if (near.apply(link).equals(end) && record != null && seen.add(next)) {
                    knots.add(new RecordThread.Knot(link, next, record));
                    ends.add(next);
                }
            }
        }
        return knots;
    }
}
