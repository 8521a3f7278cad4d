package fr.faubourg.watch;

import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of observations, for its page and that of the map.
 *
 * @param kicker where one is: "Veille · Les Tanneries"
 * @param headline what the list amounts to: "23 constats ouverts, 5 en retard"
 * @param query the address of the list, filters, sort and page
 * @param places places to filter by
 * @param narrowed whether any filter beyond the state is on
 * @param map the same observations as a drawing
 * @param outlinesHref the outlines of the interactive map
 * @param basemapHref the ground of the interactive map, or null
 */
public record ListView(
        ObservationFilters filters,
        String kicker,
        String headline,
        Page<ObservationRow> page,
        boolean capped,
        UrlQuery query,
        List<Choice> places,
        List<Choice> categories,
        List<Choice> organisations,
        boolean narrowed,
        MapDrawing map,
        String outlinesHref,
        @Nullable String basemapHref) {
    /** The day whose records it shows; null for what is recorded now. */
    public @Nullable LocalDate recordedOn() {
        return filters.recordedOn();
    }

    /** The same list of what is recorded now. */
    public String nowHref() {
        return href(filters.asRecordedOn(null));
    }

    /** The same list in another state, other filters kept. */
    public String openHref() {
        return href(filters.inStates(ObservationFilters.OPEN).onlyLate(false));
    }

    public String lateHref() {
        return href(filters.inStates(ObservationFilters.OPEN).onlyLate(true));
    }

    public String everyHref() {
        return href(filters.inStates(ObservationFilters.ALL).onlyLate(false));
    }

    public boolean showsOpen() {
        return filters.states().equals(ObservationFilters.OPEN) && !filters.late();
    }

    public boolean showsEvery() {
        return filters.states().equals(ObservationFilters.ALL) && !filters.late();
    }

    /** The only state filtered by, null when there are several. */
    public @Nullable String state() {
        return filters.states().size() == 1
                ? FilterWords.nameOf(filters.states().iterator().next())
                : null;
    }

    public @Nullable String category() {
        return filters.categories().isEmpty() ? null : filters.categories().getFirst();
    }

    public @Nullable String place() {
        return filters.place() == null ? null : filters.place().toString();
    }

    public @Nullable String organisation() {
        return filters.organisation() != null
                ? filters.organisation().value().toString()
                : filters.unassigned() ? "personne" : null;
    }

    public @Nullable String text() {
        return filters.text();
    }

    public @Nullable String from() {
        return filters.from() == null ? null : filters.from().toString();
    }

    public @Nullable String to() {
        return filters.to() == null ? null : filters.to().toString();
    }

    /** The states to filter by, each under its word in the address. */
    public List<Choice> states(Ui ui) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("tous", "Tous les états"));
        for (var state : ObservationState.values()) {
            choices.add(new Choice(FilterWords.nameOf(state), ui.label(state)));
        }
        return choices;
    }

    public @Nullable String kind() {
        return filters.toQuery().first("nature").orElse(null);
    }

    /** What the interactive map asks for its points. */
    public String pointsHref() {
        return filters.toQuery().on("/constats.geojson");
    }

    public String mapHref() {
        return filters.toQuery().on("/carte");
    }

    public String listHref() {
        return filters.href();
    }

    /** The address, kept over a change of filter: everything that the row of filters has no control for. */
    public UrlQuery kept() {
        var sort = query.first(UrlQuery.SORT).orElse(null);
        return UrlQuery.empty()
                .with(UrlQuery.SORT, sort)
                .with("retard", filters.late() ? "oui" : null)
                .with("import", filters.importId())
                .with(ObservationFilters.RECORDED, filters.recordedOn())
                .withAll(
                        ObservationFilters.OR_IN,
                        filters.orIn().stream().map(PlaceId::toString).toList());
    }

    private String href(ObservationFilters others) {
        return others.toQuery()
                .with(UrlQuery.SORT, query.first(UrlQuery.SORT).orElse(null))
                .on("/constats");
    }
}
