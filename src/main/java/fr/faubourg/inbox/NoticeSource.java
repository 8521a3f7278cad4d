package fr.faubourg.inbox;

import fr.faubourg.access.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a module's notices are: one Spring bean per kind of record. */
public interface NoticeSource {
    /** The kinds of notice that are about this kind of record; their keys begin alike and are of this source alone. */
    List<NoticeKind> kinds();

    /**
     * Names the records among these that the viewer may see today, in one query; of those left out, nothing is said.
     *
     * @param subjects at most two thousand
     */
    Map<UUID, NoticeRecord> records(Collection<UUID> subjects, Viewer viewer);
}
