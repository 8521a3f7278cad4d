package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.AskableKind;
import fr.faubourg.inbox.NoticeRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Observations as people ask about them: named as in notices, by number, category and place. */
@Component
class ObservationQuestions implements AskableKind {
    static final String KIND = "constat";

    private final ObservationNotices notices;
    private final VisibleObservations visible;
    private final AudienceQueries audience;

    ObservationQuestions(ObservationNotices notices, VisibleObservations visible, AudienceQueries audience) {
        this.notices = notices;
        this.visible = visible;
        this.audience = audience;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, NoticeRecord> records(Collection<UUID> ids, Viewer viewer) {
        return notices.records(ids, viewer);
    }

    @Override
    public List<Viewer> readers(UUID id, List<Viewer> people) {
        Set<UUID> organisations = audience.seenBy(new ObservationId(id));
        return people.stream()
                .filter(person -> visible.isSeen(person, organisations))
                .toList();
    }
}
