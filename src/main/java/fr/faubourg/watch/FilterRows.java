package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the row of filters. */
@Component
class FilterRows {
    private final CategoryQueries categories;
    private final OrganisationNames organisations;
    private final WatchedPlaces places;
    private final Criteria criteria;

    FilterRows(CategoryQueries categories, OrganisationNames organisations, WatchedPlaces places, Criteria criteria) {
        this.categories = categories;
        this.organisations = organisations;
        this.places = places;
        this.criteria = criteria;
    }

    FilterRow of(String path, ObservationFilters filters, UrlQuery query, Viewer viewer) {
        return new FilterRow(
                path,
                filters,
                query,
                places.choices(filters.place()),
                categoryChoices(),
                organisationChoices(),
                criteria.offered(filters, viewer));
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
}
