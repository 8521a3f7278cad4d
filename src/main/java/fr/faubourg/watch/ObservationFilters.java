package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.UrlQuery;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which observations a list, a map, an export or a figure is about. Lives in the address: {@link #parse} and {@link #toQuery} are each
 * other's inverse. What cannot be read is left out, so that an old link still opens a list.
 *
 * @param place a place at any level, or null for all
 * @param from first day observed, or null
 * @param to last day observed, or null
 * @param categories codes of the grid, each with its sub-types; empty for all
 * @param states never empty; without a word in the address, the open ones
 * @param organisation an organisation that it is asked of, or null
 * @param unassigned only those that nobody is asked
 * @param kind strengths or weaknesses only, or null
 * @param late only those whose due date is past
 * @param text words to look for, or null
 * @param importId only those that came with this import, or null
 * @param recordedOn as it was recorded at the end of this day; null for what is recorded now
 * @param orIn more places: what lies in {@code place} or in one of them, each observation once; empty without a place
 */
public record ObservationFilters(
        @Nullable PlaceId place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> categories,
        Set<ObservationState> states,
        @Nullable OrganisationId organisation,
        boolean unassigned,
        @Nullable FindingKind kind,
        boolean late,
        @Nullable String text,
        @Nullable UUID importId,
        @Nullable LocalDate recordedOn,
        List<PlaceId> orIn) {
    /** States in which something is still expected. */
    public static final Set<ObservationState> OPEN = Collections.unmodifiableSet(openStates());

    public static final Set<ObservationState> ALL = Collections.unmodifiableSet(EnumSet.allOf(ObservationState.class));

    /** The word of {@link #recordedOn} in addresses. */
    public static final String RECORDED = "enregistre";

    /** The word of {@link #orIn} in addresses. */
    static final String OR_IN = "ou-lieu";

    private static final int MOST_PLACES = 20;
    private static final String NOBODY = "personne";
    private static final String YES = "oui";
    private static final int LONGEST_TEXT = 200;

    public ObservationFilters {
        if (states.isEmpty()) {
            throw new IllegalArgumentException("no state at all: nothing would ever be found");
        }
        categories = List.copyOf(categories);
        orIn = place == null ? List.of() : List.copyOf(orIn);
        states = Collections.unmodifiableSet(EnumSet.copyOf(states));
    }

    /** Everything, closed ones too. */
    public static ObservationFilters all() {
        return new ObservationFilters(
                null, null, null, List.of(), ALL, null, false, null, false, null, null, null, List.of());
    }

    /** What is open, anywhere. */
    public static ObservationFilters open() {
        return all().inStates(OPEN);
    }

    public static ObservationFilters parse(UrlQuery query) {
        return new ObservationFilters(
                query.first("lieu").flatMap(Forms::uuid).map(PlaceId::new).orElse(null),
                query.first("du").flatMap(Forms::day).orElse(null),
                query.first("au").flatMap(Forms::day).orElse(null),
                query.all("categorie"),
                FilterWords.statesNamed(query.all("etat")),
                query.first("organisation")
                        .flatMap(Forms::uuid)
                        .map(OrganisationId::new)
                        .orElse(null),
                query.has("organisation", NOBODY),
                query.first("nature").flatMap(FilterWords::kindNamed).orElse(null),
                query.has("retard", YES),
                query.first("texte")
                        .map(String::strip)
                        .map(words -> words.substring(0, Math.min(words.length(), LONGEST_TEXT)))
                        .orElse(null),
                query.first("import").flatMap(Forms::uuid).orElse(null),
                query.first(RECORDED).flatMap(Forms::day).orElse(null),
                query.all(OR_IN).stream()
                        .limit(MOST_PLACES)
                        .flatMap(text -> Forms.uuid(text).stream())
                        .map(PlaceId::new)
                        .toList());
    }

    /** The query of an address that shows exactly this. */
    public UrlQuery toQuery() {
        return UrlQuery.empty()
                .with("lieu", place == null ? null : place.value())
                .with("du", from)
                .with("au", to)
                .withAll("categorie", categories)
                .withAll("etat", FilterWords.of(states))
                .with("organisation", organisation != null ? organisation.value() : unassigned ? NOBODY : null)
                .with("nature", kind == null ? null : FilterWords.nameOf(kind))
                .with("retard", late ? YES : null)
                .with("texte", text)
                .with("import", importId)
                .with(RECORDED, recordedOn)
                .withAll(OR_IN, orIn.stream().map(PlaceId::toString).toList());
    }

    /** The address of the list that shows exactly this. */
    public String href() {
        return toQuery().on("/constats");
    }

    public ObservationFilters in(@Nullable PlaceId other) {
        return in(other, List.of());
    }

    /** In any of these places, an observation that lies in several once; anywhere when there is none. */
    public ObservationFilters inAny(List<PlaceId> places) {
        return places.isEmpty() ? in(null) : in(places.getFirst(), places.subList(1, places.size()));
    }

    private ObservationFilters in(@Nullable PlaceId other, List<PlaceId> others) {
        return new ObservationFilters(
                other,
                from,
                to,
                categories,
                states,
                organisation,
                unassigned,
                kind,
                late,
                text,
                importId,
                recordedOn,
                others);
    }

    public ObservationFilters between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new ObservationFilters(
                place,
                first,
                last,
                categories,
                states,
                organisation,
                unassigned,
                kind,
                late,
                text,
                importId,
                recordedOn,
                orIn);
    }

    public ObservationFilters ofCategories(List<String> codes) {
        return new ObservationFilters(
                place, from, to, codes, states, organisation, unassigned, kind, late, text, importId, recordedOn, orIn);
    }

    public ObservationFilters inStates(Set<ObservationState> others) {
        return new ObservationFilters(
                place,
                from,
                to,
                categories,
                others,
                organisation,
                unassigned,
                kind,
                late,
                text,
                importId,
                recordedOn,
                orIn);
    }

    /** Asked of the organisation among others, or of nobody when it is null. */
    public ObservationFilters askedOf(@Nullable OrganisationId other) {
        return new ObservationFilters(
                place,
                from,
                to,
                categories,
                states,
                other,
                other == null,
                kind,
                late,
                text,
                importId,
                recordedOn,
                orIn);
    }

    public ObservationFilters ofKind(@Nullable FindingKind other) {
        return new ObservationFilters(
                place,
                from,
                to,
                categories,
                states,
                organisation,
                unassigned,
                other,
                late,
                text,
                importId,
                recordedOn,
                orIn);
    }

    public ObservationFilters onlyLate(boolean yes) {
        return new ObservationFilters(
                place,
                from,
                to,
                categories,
                states,
                organisation,
                unassigned,
                kind,
                yes,
                text,
                importId,
                recordedOn,
                orIn);
    }

    public ObservationFilters containing(@Nullable String words) {
        return new ObservationFilters(
                place,
                from,
                to,
                categories,
                states,
                organisation,
                unassigned,
                kind,
                late,
                words,
                importId,
                recordedOn,
                orIn);
    }

    public ObservationFilters fromImport(UUID id) {
        return new ObservationFilters(
                place, from, to, categories, states, organisation, unassigned, kind, late, text, id, recordedOn, orIn);
    }

    /** As it was recorded at the end of the day; null for what is recorded now. */
    public ObservationFilters asRecordedOn(@Nullable LocalDate day) {
        return new ObservationFilters(
                place, from, to, categories, states, organisation, unassigned, kind, late, text, importId, day, orIn);
    }

    private static Set<ObservationState> openStates() {
        var states = EnumSet.allOf(ObservationState.class);
        states.removeIf(state -> !state.isOpen());
        return states;
    }
}
