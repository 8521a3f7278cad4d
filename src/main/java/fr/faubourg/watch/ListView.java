package fr.faubourg.watch;

import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.UrlQuery;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of observations, for its page and that of the map.
 *
 * @param kicker where one is: "Veille · Les Tanneries"
 * @param headline what the list amounts to: "23 constats ouverts, 5 en retard"
 * @param times how often those that came back were seen, by their id
 * @param map the same observations as a drawing
 * @param outlinesHref the outlines of the interactive map
 * @param basemapHref the ground of the interactive map, or null
 */
public record ListView(
        FilterRow row,
        String kicker,
        String headline,
        Page<ObservationRow> page,
        Map<UUID, Integer> times,
        boolean capped,
        MapDrawing map,
        String outlinesHref,
        @Nullable String basemapHref) {
    /** {@code revenu, 3e fois}; empty for what is seen for the first time. */
    public String returned(ObservationRow shown) {
        var seen = times.get(shown.id());
        return seen == null ? "" : "revenu, " + seen + "ᵉ fois";
    }

    public ObservationFilters filters() {
        return row.filters();
    }

    /** The address of the list, filters, sort and page. */
    public UrlQuery query() {
        return row.query();
    }

    /** The day whose records it shows; null for what is recorded now. */
    public @Nullable LocalDate recordedOn() {
        return filters().recordedOn();
    }

    /** The same list of what is recorded now. */
    public String nowHref() {
        return filters().asRecordedOn(null).toExplicitQuery().on(row.path());
    }

    /** Whether any filter beyond the state is on. */
    public boolean narrowed() {
        return !filters().inStates(ObservationFilters.ALL).onlyLate(false).equals(ObservationFilters.all());
    }

    /** What the interactive map asks for its points. */
    public String pointsHref() {
        return row.on("/constats.geojson");
    }
}
