package fr.faubourg.territory;

import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.AskableKind;
import fr.faubourg.inbox.NoticeRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Places as people ask about them; everybody who signs in reads their pages. */
@Component
class PlaceQuestions implements AskableKind {
    private final PlaceQueries places;

    PlaceQuestions(PlaceQueries places) {
        this.places = places;
    }

    @Override
    public String kind() {
        return PlaceHistory.KIND;
    }

    @Override
    public Map<UUID, NoticeRecord> records(Collection<UUID> ids, Viewer viewer) {
        Map<UUID, NoticeRecord> records = new LinkedHashMap<>();
        places.summaries(ids.stream().map(PlaceId::new).toList())
                .forEach(each -> records.put(
                        each.id().value(),
                        new NoticeRecord(each.name(), each.above() == null ? "" : each.above(), each.href())));
        return records;
    }

    @Override
    public List<Viewer> readers(UUID id, List<Viewer> people) {
        return places.summaries(List.of(new PlaceId(id))).isEmpty() ? List.of() : people;
    }
}
