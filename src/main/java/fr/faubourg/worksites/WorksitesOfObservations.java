package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.watch.ObservationDetails;
import fr.faubourg.watch.ObservationFacts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The worksites that were under way where and when something was observed, on its page. */
@Component
class WorksitesOfObservations implements ObservationFacts {
    private final WorksiteQueries worksites;

    WorksitesOfObservations(WorksiteQueries worksites) {
        this.worksites = worksites;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<Section> of(ObservationDetails.Facts observation, Viewer viewer) {
        var found = worksites.around(
                observation.lon(), observation.lat(), observation.placeId(), observation.observedOn(), viewer);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean now = observation.observedOn().equals(worksites.today());
        return Optional.of(new Section(
                "chantiers",
                now ? "Chantier en cours ici" : "Chantier en cours ici ce jour-là",
                null,
                found.stream()
                        .map(each -> new Entry(
                                each.name(),
                                each.owner() + (each.phase() == null ? "" : " · " + each.phase()),
                                each.href()))
                        .toList(),
                List.of()));
    }
}
