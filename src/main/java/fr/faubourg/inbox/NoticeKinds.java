package fr.faubourg.inbox;

import fr.faubourg.access.Viewer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of notice that all modules declare, and the records that their notices are about. */
@Component
class NoticeKinds {
    /** What a list of notices needs of one: which kind, about which record. */
    interface About {
        String kind();

        UUID subjectId();
    }

    private final ObjectProvider<NoticeSource> sources;

    /** Sources may themselves need {@link Notices}: they are looked up when they are asked. */
    NoticeKinds(ObjectProvider<NoticeSource> sources) {
        this.sources = sources;
    }

    List<NoticeKind> all() {
        return sources.orderedStream()
                .flatMap(source -> source.kinds().stream())
                .toList();
    }

    Optional<NoticeKind> find(String key) {
        return all().stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    NoticeKind get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No source declares the notice " + key));
    }

    /** The records among these notices that the viewer may see now: one query for each source. */
    Map<UUID, NoticeRecord> records(Collection<? extends About> notices, Viewer viewer) {
        Map<UUID, NoticeRecord> records = new LinkedHashMap<>();
        sources.orderedStream().forEach(source -> {
            var keys = source.kinds().stream().map(NoticeKind::key).collect(Collectors.toSet());
            var subjects = notices.stream()
                    .filter(notice -> keys.contains(notice.kind()))
                    .map(About::subjectId)
                    .collect(Collectors.toSet());
            if (!subjects.isEmpty()) {
                records.putAll(source.records(subjects, viewer));
            }
        });
        return records;
    }
}
