package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.watch.ObservationSurroundings;
import java.util.List;
import org.springframework.stereotype.Component;

/** The worksites that were under way where and when something was observed, on its page. */
@Component
class WorksitesOfObservations implements ObservationSurroundings {
    private final WorksiteQueries worksites;

    WorksitesOfObservations(WorksiteQueries worksites) {
        this.worksites = worksites;
    }

    @Override
    public List<Line> around(Spot spot, Viewer viewer) {
        boolean now = spot.day().equals(worksites.today());
        return worksites.around(spot.lon(), spot.lat(), spot.place(), spot.day(), viewer).stream()
                .map(each -> new Line(
                        now ? "Chantier en cours ici" : "Chantier ce jour-là",
                        each.name() + (each.phase() == null ? "" : ", " + each.phase()),
                        each.href()))
                .toList();
    }
}
