package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.UrlQuery;
import java.util.EnumMap;
import java.util.Map;

/** Filters in addresses: {@link #read} and {@link #write} are each other's inverse. What cannot be read is left out. */
final class FilterAddress {
    private static final int MOST_PLACES = 20;
    private static final String NOBODY = "personne";
    private static final String YES = "oui";
    private static final int LONGEST_TEXT = 200;

    private FilterAddress() {}

    static ObservationFilters read(UrlQuery query) {
        var draft = new FilterDraft();
        draft.place = query.first("lieu").flatMap(Forms::uuid).map(PlaceId::new).orElse(null);
        draft.orIn = query.all(ObservationFilters.OR_IN).stream()
                .limit(MOST_PLACES)
                .flatMap(text -> Forms.uuid(text).stream())
                .map(PlaceId::new)
                .toList();
        draft.from = query.first("du").flatMap(Forms::day).orElse(null);
        draft.to = query.first("au").flatMap(Forms::day).orElse(null);
        draft.categories = query.all("categorie");
        draft.states = FilterWords.statesNamed(query.all("etat"));
        draft.organisation = query.first("organisation")
                .flatMap(Forms::uuid)
                .map(OrganisationId::new)
                .orElse(null);
        draft.unassigned = query.has("organisation", NOBODY);
        draft.kind = query.first("nature").flatMap(FilterWords::kindNamed).orElse(null);
        draft.sources = FilterWords.sourcesNamed(query.all("source"));
        draft.late = query.has("retard", YES);
        draft.text = query.first("texte")
                .map(String::strip)
                .map(words -> words.substring(0, Math.min(words.length(), LONGEST_TEXT)))
                .orElse(null);
        draft.importId = query.first("import").flatMap(Forms::uuid).orElse(null);
        draft.recordedOn =
                query.first(ObservationFilters.RECORDED).flatMap(Forms::day).orElse(null);
        draft.criteria = criteria(query);
        return draft.made();
    }

    static UrlQuery write(ObservationFilters filters) {
        var organisation = filters.organisation();
        var query = UrlQuery.empty()
                .with("lieu", filters.place() == null ? null : filters.place().value())
                .with("du", filters.from())
                .with("au", filters.to())
                .withAll("categorie", filters.categories())
                .withAll("etat", FilterWords.of(filters.states()))
                .with(
                        "organisation",
                        organisation != null ? organisation.value() : filters.unassigned() ? NOBODY : null)
                .with("nature", filters.kind() == null ? null : FilterWords.nameOf(filters.kind()))
                .withAll(
                        "source",
                        filters.sources().stream().map(FilterWords::nameOf).toList())
                .with("retard", filters.late() ? YES : null)
                .with("texte", filters.text())
                .with("import", filters.importId())
                .with(ObservationFilters.RECORDED, filters.recordedOn())
                .withAll(
                        ObservationFilters.OR_IN,
                        filters.orIn().stream().map(PlaceId::toString).toList());
        for (var each : filters.criteria().entrySet()) {
            query = query.with(each.getKey().word(), each.getValue());
        }
        return query;
    }

    private static Map<Criterion, String> criteria(UrlQuery query) {
        var found = new EnumMap<Criterion, String>(Criterion.class);
        for (var criterion : Criterion.values()) {
            query.first(criterion.word()).flatMap(criterion::read).ifPresent(value -> found.put(criterion, value));
        }
        return found;
    }
}
