package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.MapPoint;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the list that the list page and the map page show. */
@Component
class ListPages {
    private final ObservationSelections selections;
    private final ObservationQueries observations;
    private final CategoryQueries categories;
    private final OrganisationNames organisations;
    private final WatchedPlaces places;

    ListPages(
            ObservationSelections selections,
            ObservationQueries observations,
            CategoryQueries categories,
            OrganisationNames organisations,
            WatchedPlaces places) {
        this.selections = selections;
        this.observations = observations;
        this.categories = categories;
        this.organisations = organisations;
        this.places = places;
    }

    ListView view(UrlQuery query, Viewer viewer) {
        var filters = ObservationFilters.parse(query);
        var selection = selections.of(filters, viewer);
        var counts = observations.counts(selection);
        long reachable = Math.min(counts.total(), ObservationQueries.COUNTED);
        var paging = Paging.of(query.first(UrlQuery.PAGE).orElse(null));
        var sort = ObservationQueries.Sort.named(query.first(UrlQuery.SORT).orElse(""));
        var rows = observations.rows(selection, sort, paging);
        var place = places.namesOf(filters);
        var headline = headline(filters, counts);
        return new ListView(
                filters,
                place == null ? "Veille" : "Veille · " + place,
                headline,
                new Page<>(rows, paging, reachable),
                ObservationQueries.Counts.isCapped(counts.total()),
                query,
                places.choices(filters.place()),
                categoryChoices(),
                organisationChoices(),
                isNarrowed(filters),
                drawing(headline, filters, rows),
                places.outlinesHref(filters.place()),
                places.basemapHref());
    }

    /** The finding, in numbers. */
    static String headline(ObservationFilters filters, ObservationQueries.Counts counts) {
        if (filters.late()) {
            return counted(counts.total(), "constat en retard", "constats en retard");
        }
        boolean openOnly = filters.states().stream().allMatch(ObservationState::isOpen);
        var late = counts.late() == 0 ? "" : ", " + number(counts.late()) + " en retard";
        if (openOnly) {
            return counted(counts.total(), "constat ouvert", "constats ouverts") + late;
        }
        var open = counts.open() == 0
                ? ""
                : ", dont " + number(counts.open()) + (counts.open() == 1 ? " ouvert" : " ouverts") + late;
        return counted(counts.total(), "constat", "constats") + open;
    }

    private static String counted(long count, String singular, String plural) {
        return count == 0
                ? "Aucun " + singular
                : ObservationQueries.Counts.isCapped(count)
                        ? "Plus de " + FrenchFormat.count(ObservationQueries.COUNTED, singular, plural)
                        : FrenchFormat.count(count, singular, plural);
    }

    private static String number(long count) {
        return ObservationQueries.Counts.isCapped(count)
                ? "plus de " + FrenchFormat.number(ObservationQueries.COUNTED)
                : FrenchFormat.number(count);
    }

    private MapDrawing drawing(String headline, ObservationFilters filters, List<ObservationRow> rows) {
        var points = rows.stream().flatMap(row -> point(row).stream()).toList();
        return places.map(filters.place(), "Carte : " + headline).size(480, 420).points(points);
    }

    private static Optional<MapPoint> point(ObservationRow row) {
        return row.lon() == null || row.lat() == null
                ? Optional.empty()
                : Optional.of(new MapPoint(
                        row.lon(), row.lat(), Long.toString(row.number()), row.title(), row.href(), row.tone()));
    }

    private List<Choice> categoryChoices() {
        return categories.offered().stream()
                .map(category ->
                        new Choice(category.code(), category.isTheme() ? category.label() : "– " + category.label()))
                .toList();
    }

    private List<Choice> organisationChoices() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("personne", "À personne encore"));
        choices.addAll(organisations.choices());
        return choices;
    }

    private static boolean isNarrowed(ObservationFilters filters) {
        return !filters.inStates(ObservationFilters.ALL).onlyLate(false).equals(ObservationFilters.all());
    }
}
