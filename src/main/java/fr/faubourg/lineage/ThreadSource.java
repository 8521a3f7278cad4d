package fr.faubourg.lineage;

import fr.faubourg.access.Viewer;
import java.util.Collection;
import java.util.List;
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
}
