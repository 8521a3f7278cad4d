package fr.faubourg.lineage;

import fr.faubourg.access.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plugs one kind of record into the thread: one Spring bean per kind, in the module that owns it. */
public interface ThreadSource {
    /** The stable name of the kind, as in {@link RecordRef#kind()}. */
    String kind();

    /**
     * Names the records among these that the viewer may read, in one query; those that are hidden or gone are left out.
     *
     * @param ids at most a few dozen
     */
    List<ThreadRecord> records(Viewer viewer, Collection<UUID> ids);

    /** What a person writes to name a record of this kind: "un numéro de constat (412)"; empty when none can be tied by hand. */
    default Optional<String> named() {
        return Optional.empty();
    }

    /** The record that was named so ("412", its address), whoever may read it; empty when it is not of this kind or not there. */
    default Optional<UUID> find(String typed) {
        return Optional.empty();
    }

    /** Whether the person may tie this record, which can be read, to others and untie it. */
    default boolean mayTie(Viewer viewer, UUID id) {
        return false;
    }
}
