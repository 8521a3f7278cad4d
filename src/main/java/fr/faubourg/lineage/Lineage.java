package fr.faubourg.lineage;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Ties records together and tells their thread (le fil). */
@Component
public class Lineage {
    private final LinkRepository links;
    private final Map<String, ThreadSource> sources;
    private final Map<String, DerivedLinks> derived;

    Lineage(LinkRepository links, List<ThreadSource> sources, List<DerivedLinks> derived) {
        this.links = links;
        this.derived = derived.stream().collect(Collectors.toUnmodifiableMap(DerivedLinks::kind, Function.identity()));
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(ThreadSource::kind, Function.identity()));
    }

    /** Ties two records, in the transaction under way; tying them again changes nothing. */
    public void link(RecordRef from, Relation relation, RecordRef to, AccountId by) {
        linkAll(from, relation, List.of(to), by);
    }

    /** The same, with why. */
    public void link(RecordRef from, Relation relation, RecordRef to, AccountId by, String because) {
        linkAll(from, relation, List.of(to), by, because);
    }

    /** Ties one record to many that came of it, at once. */
    public void linkAll(RecordRef from, Relation relation, Collection<RecordRef> to, AccountId by) {
        linkAll(from, relation, to, by, "");
    }

    /** Unties two records, and keeps who did; does nothing when they were not tied. */
    public void unlink(RecordRef from, Relation relation, RecordRef to, AccountId by) {
        links.end(from, relation, to, by);
    }

    /** Which of these records of a kind are tied to another, or were. */
    public Set<UUID> tied(String kind, Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : links.tied(kind, ids);
    }

    private void linkAll(RecordRef from, Relation relation, Collection<RecordRef> to, AccountId by, String because) {
        if (to.contains(from)) {
            throw new IllegalArgumentException("a record does not come of itself: " + from);
        }
        links.add(from, relation, to, by, because);
    }

    /**
     * The thread of a record, within the rights of the viewer: what is hidden is left out, and what could only be reached through it. The caller has
     * checked that the viewer may read the record itself. Costs one query for the links, one for those that its module finds by itself, and one for each kind on the thread.
     */
    public RecordThread thread(Viewer viewer, RecordRef record) {
        DerivedLinks source = derived.get(record.kind());
        DerivedLinks.Around found = source == null ? DerivedLinks.Around.NOTHING : source.around(record.id());
        var tied = links.around(ends(record, found.before(), Link::from), ends(record, found.after(), Link::to));
        List<Link> earlier = joined(tied.before(), found.before());
        List<Link> later = joined(tied.after(), found.after());
        Map<RecordRef, ThreadRecord> readable = readable(viewer, earlier, later);
        List<RecordThread.Knot> origins = Strand.backwards(record, earlier, readable);
        return new RecordThread(origins.reversed(), Strand.forwards(record, later, readable));
    }

    /** From where the tied links are followed: the record, and what was found around it. */
    private static Set<RecordRef> ends(RecordRef record, List<Link> found, Function<Link, RecordRef> far) {
        Set<RecordRef> ends = new LinkedHashSet<>();
        ends.add(record);
        found.stream().map(far).forEach(ends::add);
        return ends;
    }

    /** What was tied by hand first: it can be untied. */
    private static List<Link> joined(List<Link> tied, List<Link> found) {
        return Stream.concat(tied.stream(), found.stream()).toList();
    }

    private Map<RecordRef, ThreadRecord> readable(Viewer viewer, List<Link> earlier, List<Link> later) {
        Map<String, Set<UUID>> wanted = new HashMap<>();
        earlier.forEach(link -> wanted.computeIfAbsent(link.from().kind(), _ -> new LinkedHashSet<>())
                .add(link.from().id()));
        later.forEach(link -> wanted.computeIfAbsent(link.to().kind(), _ -> new LinkedHashSet<>())
                .add(link.to().id()));
        Map<RecordRef, ThreadRecord> found = new HashMap<>();
        wanted.forEach((kind, ids) -> {
            ThreadSource source = sources.get(kind);
            if (source != null) {
                source.records(viewer, ids).stream()
                        .filter(Objects::nonNull)
                        .forEach(each -> found.put(new RecordRef(kind, each.id()), each));
            }
        });
        return found;
    }
}
