package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceFacts;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.UrlQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The worksites in and near a place, on its page. */
@Component
class WorksitesOfPlaces implements PlaceFacts {
    private static final int SHOWN = 6;

    private final WorksiteQueries worksites;

    WorksitesOfPlaces(WorksiteQueries worksites) {
        this.worksites = worksites;
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public Optional<Section> of(PlaceId place, Viewer viewer) {
        var found = worksites.at(place.value(), viewer, SHOWN);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = worksites.today();
        var here = found.stream()
                .filter(each -> each.lies().equals("INSIDE"))
                .filter(each -> stateOf(each, today) == WorksiteState.UNDER_WAY)
                .map(WorksiteQueries.Touching::name)
                .collect(Collectors.joining(", "));
        return Optional.of(new Section(
                "Chantiers",
                here.isEmpty() ? null : "Chantier en cours ici\u00a0: " + here,
                List.of(),
                found.stream().map(WorksitesOfPlaces::entry).toList(),
                UrlQuery.empty().with("lieu", place.value()).on("/chantiers"),
                "Tous les chantiers de ce lieu"));
    }

    private static Entry entry(WorksiteQueries.Touching each) {
        String when = each.firstDay() == null || each.lastDay() == null
                ? "sans date"
                : FrenchFormat.period(each.firstDay(), each.lastDay());
        String where = each.lies().equals("NEAR") ? " · à moins de " + FrenchFormat.distance(each.bufferMetres()) : "";
        String now = each.phase() == null ? "" : " · en ce moment\u00a0: " + each.phase();
        return new Entry(each.name(), each.owner() + " · " + when + now + where, each.href());
    }

    private static WorksiteState stateOf(WorksiteQueries.Touching each, LocalDate today) {
        return WorksiteState.on(today, each.firstDay(), each.lastDay());
    }
}
