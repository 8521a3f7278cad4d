package fr.faubourg.interventions;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.Organisations;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.MapPoint;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import fr.faubourg.watch.WatchedPlaces;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of interventions. */
@Component
class InterventionListPages {
    private static final String CHRONOLOGY = "mois";

    private final InterventionSelections selections;
    private final InterventionQueries interventions;
    private final TradeRepository trades;
    private final Organisations organisations;
    private final WatchedPlaces places;

    InterventionListPages(
            InterventionSelections selections,
            InterventionQueries interventions,
            TradeRepository trades,
            Organisations organisations,
            WatchedPlaces places) {
        this.selections = selections;
        this.interventions = interventions;
        this.trades = trades;
        this.organisations = organisations;
        this.places = places;
    }

    InterventionViews.ListView view(UrlQuery query, Viewer viewer) {
        var filters = InterventionFilters.parse(query);
        var selection = selections.of(filters, viewer);
        var counts = interventions.counts(selection);
        var paging = Paging.of(query.first(UrlQuery.PAGE).orElse(null));
        boolean chronological = query.has("vue", CHRONOLOGY);
        var sort = chronological
                ? InterventionQueries.Sort.NEWEST
                : InterventionQueries.Sort.named(query.first(UrlQuery.SORT).orElse(""));
        var rows = interventions.rows(selection, sort, paging);
        var place = filters.place() == null ? null : places.nameOf(filters.place());
        var headline = headline(filters, counts);
        return new InterventionViews.ListView(
                query,
                filters.toQuery(),
                place == null ? "Interventions techniques" : "Interventions techniques · " + place,
                headline,
                standfirst(counts),
                new Page<>(rows, paging, Math.min(counts.total(), InterventionQueries.COUNTED)),
                counts.isCapped(),
                filters.asksForReturns(),
                chronological,
                places.choices(filters.place()),
                trades.filters(),
                organisations.options(),
                places.map(filters.place(), "Carte\u00a0: " + headline)
                        .size(480, 420)
                        .points(rows.stream()
                                .flatMap(row -> point(row).stream())
                                .toList()),
                new InterventionViews.Ground(
                        filters.toQuery().on("/interventions.geojson"),
                        places.outlinesHref(filters.place()),
                        places.basemapHref()),
                WritingQueries.mayWriteSomewhere(viewer),
                !filters.equals(InterventionFilters.all()));
    }

    /** The finding, in numbers. */
    static String headline(InterventionFilters filters, InterventionQueries.Counts counts) {
        var ending = filters.returned() == null
                ? ""
                : filters.returned() ? ", suivies d’un retour" : ", sans retour dans le délai";
        if (counts.total() == 0) {
            return "Aucune intervention" + ending.replace("suivies", "suivie");
        }
        var total = counts.isCapped()
                ? "Plus de " + FrenchFormat.count(InterventionQueries.COUNTED, "intervention", "interventions")
                : FrenchFormat.count(counts.total(), "intervention", "interventions");
        var planned = counts.planned() == 0 || filters.state() == InterventionState.PLANNED
                ? ""
                : ", dont " + FrenchFormat.count(counts.planned(), "prévue", "prévues");
        return total + (counts.total() == 1 ? ending.replace("suivies", "suivie") : ending) + planned;
    }

    /** What is known of the costs; amounts with and without tax are never added up. */
    static String standfirst(InterventionQueries.Counts counts) {
        if (counts.priced() == 0) {
            return "";
        }
        var amounts = new ArrayList<String>();
        addTo(amounts, counts.included(), " TTC");
        addTo(amounts, counts.excluded(), " HT");
        addTo(amounts, counts.untold(), " sans précision de taxe");
        return String.join(", ", amounts) + "\u00a0: le coût connu de "
                + FrenchFormat.count(counts.priced(), "intervention faite", "interventions faites")
                + (counts.isCapped() ? " parmi les 10 000 premières." : ".");
    }

    private static void addTo(List<String> amounts, @Nullable BigDecimal sum, String tax) {
        if (sum != null) {
            amounts.add(FrenchFormat.euros(sum) + tax);
        }
    }

    private static Optional<MapPoint> point(InterventionRow row) {
        return row.lon() == null || row.lat() == null
                ? Optional.empty()
                : Optional.of(new MapPoint(
                        row.lon(), row.lat(), Long.toString(row.number()), row.title(), row.href(), row.tone()));
    }
}
