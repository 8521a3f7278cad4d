package fr.faubourg.walks;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.walks.Walks.Written;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes walks down as they happened, with what was seen in their place on their day: for the story of the demonstration. */
@Component
public class WalkChronicle {
    private final Walks walks;
    private final WalkQueries queries;
    private final SeenQueries seen;

    WalkChronicle(Walks walks, WalkQueries queries, SeenQueries seen) {
        this.walks = walks;
        this.queries = queries;
        this.seen = seen;
    }

    /** A walk. */
    public record Told(
            WalkKind kind,
            LocalDate day,
            LocalTime startsAt,
            PlaceId place,
            String itinerary,
            OrganisationId lead,
            Map<ParticipantRole, Integer> participants,
            String summary,
            String note,
            Viewer by) {
        public Told {
            participants = Map.copyOf(participants);
        }
    }

    /** Writes them in the order given, which is that of their numbers, within the rights of those who wrote them. */
    @Transactional
    public void tell(List<Told> story) {
        story.forEach(this::tell);
    }

    private void tell(Told told) {
        var draft = new WalkDraft(
                told.kind(),
                told.day(),
                told.startsAt(),
                told.place().value(),
                told.itinerary(),
                told.lead().value(),
                told.summary(),
                told.note(),
                told.participants().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new Participation(each.getKey(), each.getValue()))
                        .toList());
        if (!(walks.record(draft, Ids.next(), told.by()) instanceof Written.Done(WalkId id))) {
            throw new IllegalStateException("not theirs to write: " + told.itinerary());
        }
        var that = seen.proposed(queries.get(id, told.by()), told.by()).stream()
                .filter(row -> row.observedOn().equals(told.day()))
                .map(SeenRow::id)
                .collect(Collectors.toSet());
        walks.choose(id, that, Set.of(), told.by());
    }
}
