package fr.faubourg.walks;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.Organisations;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import fr.faubourg.watch.WatchedPlaces;
import org.springframework.stereotype.Component;

/** Makes the list of walks. */
@Component
class WalkListPages {
    private final WalkSelections selections;
    private final WalkQueries walks;
    private final WatchedPlaces places;
    private final Organisations organisations;

    WalkListPages(WalkSelections selections, WalkQueries walks, WatchedPlaces places, Organisations organisations) {
        this.selections = selections;
        this.walks = walks;
        this.places = places;
        this.organisations = organisations;
    }

    WalkViews.ListView view(UrlQuery query, Viewer viewer) {
        var filters = WalkFilters.parse(query);
        var selection = selections.of(filters, viewer);
        var counts = walks.counts(selection);
        var paging = Paging.of(query.first(UrlQuery.PAGE).orElse(null));
        var rows = walks.rows(
                selection, WalkQueries.Sort.named(query.first(UrlQuery.SORT).orElse("")), paging, viewer);
        var offered = places.choices(filters.place());
        var place = filters.place();
        var here = place == null
                ? "Veille"
                : offered.stream()
                        .filter(each -> each.value().equals(place.toString()))
                        .findFirst()
                        .map(each -> "Veille · " + each.label())
                        .orElse("Veille");
        return new WalkViews.ListView(
                query,
                filters.toQuery(),
                here,
                headline(counts),
                new Page<>(rows, paging, Math.min(counts.total(), WalkQueries.COUNTED)),
                counts.isCapped(),
                offered,
                organisations.options(),
                viewer.has(Role.REGULATOR, Role.PRACTITIONER),
                !filters.equals(WalkFilters.all()));
    }

    /** The finding, in numbers. */
    static String headline(WalkQueries.Counts counts) {
        if (counts.total() == 0) {
            return "Aucune marche";
        }
        var total = counts.isCapped()
                ? "Plus de " + FrenchFormat.count(WalkQueries.COUNTED, "marche", "marches")
                : FrenchFormat.count(counts.total(), "marche", "marches");
        return counts.people() == 0
                ? total
                : total + ", " + FrenchFormat.count(counts.people(), "participation", "participations")
                        + (counts.residents() == 0
                                ? ""
                                : " dont " + FrenchFormat.count(counts.residents(), "d’habitant", "d’habitants"));
    }
}
