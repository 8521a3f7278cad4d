package fr.faubourg.walks;

import fr.faubourg.access.Viewer;
import fr.faubourg.watch.ObservationDetails;
import fr.faubourg.watch.ObservationFacts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The walk on which something was observed, on its page. */
@Component
class WalksOfObservations implements ObservationFacts {
    private final WalkQueries walks;
    private final WalkNames names;

    WalksOfObservations(WalkQueries walks, WalkNames names) {
        this.walks = walks;
        this.names = names;
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    public Optional<Section> of(ObservationDetails.Facts observation, Viewer viewer) {
        var found = walks.of(observation.id(), viewer);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "marches",
                        "Vu pendant une marche",
                        null,
                        found.stream()
                                .map(walk -> new Entry(
                                        names.of(walk),
                                        "Marche n° " + walk.number(),
                                        WalkFilters.LIST + "/" + walk.id()))
                                .toList(),
                        List.of()));
    }
}
