package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.MapPoint;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the list that the list page and the map page show. */
@Component
class ListPages {
    private final ObservationSelections selections;
    private final ObservationQueries observations;
    private final FilterRows rows;
    private final WatchedPlaces places;

    ListPages(
            ObservationSelections selections, ObservationQueries observations, FilterRows rows, WatchedPlaces places) {
        this.selections = selections;
        this.observations = observations;
        this.rows = rows;
        this.places = places;
    }

    /** @param path the list's own, or that of the map */
    ListView view(String path, UrlQuery query, Viewer viewer) {
        var filters = ObservationFilters.parse(query);
        var selection = selections.of(filters, viewer);
        var counts = observations.counts(selection);
        long reachable = Math.min(counts.total(), ObservationQueries.COUNTED);
        var paging = Paging.of(query.first(UrlQuery.PAGE).orElse(null));
        var sort = ObservationQueries.Sort.named(query.first(UrlQuery.SORT).orElse(""));
        var listed = observations.listed(selection, sort, paging);
        var shown = listed.rows();
        var headline = headline(filters, counts);
        var row = rows.of(path, filters, query, viewer);
        return new ListView(
                row,
                kicker(row),
                headline,
                new Page<>(shown, paging, reachable),
                listed.times(),
                ObservationQueries.Counts.isCapped(counts.total()),
                drawing(headline, filters, shown),
                places.outlinesHref(filters.place()),
                places.basemapHref());
    }

    FilterRow row(String path, ObservationFilters filters, UrlQuery query, Viewer viewer) {
        return rows.of(path, filters, query, viewer);
    }

    /** Where one is: the place chosen is named among those to choose from. */
    static String kicker(FilterRow row) {
        int others = row.filters().orIn().size();
        return row.places().stream()
                .filter(place -> place.value().equals(row.place()))
                .findFirst()
                .map(place -> "Veille · " + WatchedPlaces.withOthers(place.label(), others))
                .orElse("Veille");
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

    private MapDrawing drawing(String headline, ObservationFilters filters, List<ObservationRow> shown) {
        var points = shown.stream().flatMap(row -> point(row).stream()).toList();
        return places.map(filters.place(), "Carte\u00a0: " + headline)
                .size(480, 420)
                .points(points);
    }

    private static Optional<MapPoint> point(ObservationRow row) {
        return row.lon() == null || row.lat() == null
                ? Optional.empty()
                : Optional.of(new MapPoint(
                        row.lon(), row.lat(), Long.toString(row.number()), row.title(), row.href(), row.tone()));
    }
}
