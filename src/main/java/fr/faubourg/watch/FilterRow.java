package fr.faubourg.watch;

import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The row of filters above a list, its map and its timeline: what there is to choose, and what is chosen.
 *
 * @param path the page that it filters: {@code /constats}
 * @param query the address of the page, filters, sort and page
 * @param criteria what the modules above narrow by
 */
public record FilterRow(
        String path,
        ObservationFilters filters,
        UrlQuery query,
        List<Choice> places,
        List<Choice> categories,
        List<Choice> organisations,
        List<OfferedCriterion> criteria) {
    /** The same in another state, other filters kept. */
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

    /** The states to filter by, each under its word in the address. */
    public List<Choice> states(Ui ui) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("tous", "Tous les états"));
        for (var state : ObservationState.values()) {
            choices.add(new Choice(FilterWords.nameOf(state), ui.label(state)));
        }
        return choices;
    }

    /** The only state filtered by, null when there are several. */
    public @Nullable String state() {
        return showsEvery()
                ? "tous"
                : filters.states().size() == 1
                        ? FilterWords.nameOf(filters.states().iterator().next())
                        : null;
    }

    /** How observations are made, each under its word in the address. */
    public List<Choice> sources(Ui ui) {
        return Stream.of(ObservationSource.values())
                .map(source -> new Choice(FilterWords.nameOf(source), ui.label(source)))
                .toList();
    }

    /** The first source filtered by; the others are kept beside it. */
    public @Nullable String source() {
        return filters.sources().isEmpty()
                ? null
                : FilterWords.nameOf(filters.sources().iterator().next());
    }

    public @Nullable String category() {
        return filters.categories().isEmpty() ? null : filters.categories().getFirst();
    }

    public @Nullable String place() {
        return filters.place() == null ? null : filters.place().toString();
    }

    public @Nullable String organisation() {
        return filters.toQuery().first("organisation").orElse(null);
    }

    public @Nullable String kind() {
        return filters.toQuery().first("nature").orElse(null);
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

    /** Whether one of the filters that stand behind "Plus de filtres" is on. */
    public boolean showsMore() {
        return filters.kind() != null
                || !filters.sources().isEmpty()
                || !filters.criteria().isEmpty();
    }

    /** The address, kept over a change of filter: everything that the row of filters has no control for. */
    public UrlQuery kept() {
        return query.only(UrlQuery.SORT, TimelineStep.WORD)
                .with("retard", filters.late() ? "oui" : null)
                .with("import", filters.importId())
                .with(ObservationFilters.RECORDED, filters.recordedOn())
                .withAll(
                        ObservationFilters.OR_IN,
                        filters.orIn().stream().map(PlaceId::toString).toList());
    }

    /** The same filters as a list, a map or a timeline. */
    public String on(String otherPath) {
        return filters.toExplicitQuery().on(otherPath);
    }

    private String href(ObservationFilters others) {
        var address = others.toExplicitQuery();
        for (var kept : query.only(UrlQuery.SORT, TimelineStep.WORD).fields()) {
            address = address.with(kept.getKey(), kept.getValue());
        }
        return address.on(path);
    }
}
