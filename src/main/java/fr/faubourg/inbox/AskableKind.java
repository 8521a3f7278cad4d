package fr.faubourg.inbox;

import fr.faubourg.access.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A kind of record that people may be asked about: one Spring bean per kind, in the module that owns it. */
public interface AskableKind {
    /** The word of the kind in addresses, the same as in its history: {@code constat}. */
    String kind();

    /**
     * Names the records among these that the viewer may see today, in one query; of those left out, nothing is said.
     *
     * @return as notices name them, since mails quote it: no finding, no personal data
     */
    Map<UUID, NoticeRecord> records(Collection<UUID> ids, Viewer viewer);

    /** Those of these people who may see the record, in their order, in one query at most. */
    List<Viewer> readers(UUID id, List<Viewer> people);
}
