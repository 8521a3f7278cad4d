package fr.faubourg.territory;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What of this module hangs on places; what lies in what is found again by geometry. */
@Component
class TerritoryReferences implements MergeParticipant {

    private final PlaceInsides insides;
    private final ApplicationEventPublisher events;

    TerritoryReferences(PlaceInsides insides, ApplicationEventPublisher events) {
        this.insides = insides;
        this.events = events;
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.moves(
                                MergeKind.PLACE,
                                "territory.place",
                                "parent_id",
                                "lieu qui s’y trouve|lieux qui s’y trouvent")
                        .foundWhile("mine.parent_found"),
                Reference.stays(MergeKind.PLACE, "territory.place", "merged_into"),
                Reference.stays(MergeKind.ACCOUNT, "territory.place", "closed_by"),
                Reference.movesOnce(
                        MergeKind.PLACE,
                        "territory.indicator_value",
                        "place_id",
                        "valeur d’indicateur|valeurs d’indicateurs",
                        "theirs.indicator_id = mine.indicator_id and theirs.year = mine.year"),
                Reference.derived(MergeKind.PLACE, "territory.place_ancestor", "place_id"),
                Reference.derived(MergeKind.PLACE, "territory.place_ancestor", "ancestor_id"),
                Reference.derived(MergeKind.PLACE, "territory.place_inside", "place_id"),
                Reference.derived(MergeKind.PLACE, "territory.place_inside", "area_id"));
    }

    @Override
    public void settle(MergeKind kind, UUID away, UUID into) {
        if (kind == MergeKind.PLACE) {
            insides.renew(Set.of(new PlaceId(away), new PlaceId(into)));
            events.publishEvent(new PerimetersChanged(List.of(away, into)));
        }
    }
}
