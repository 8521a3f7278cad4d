package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.UrlQuery;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
        @Nullable LocalDate recordedOn) {
    /** States in which something is still expected. */
    public static final Set<ObservationState> OPEN = Collections.unmodifiableSet(openStates());

    public static final Set<ObservationState> ALL = Collections.unmodifiableSet(EnumSet.allOf(ObservationState.class));

    /** The word of {@link #recordedOn} in addresses. */
    public static final String RECORDED = "enregistre";

    private static final String EVERY_STATE = "tous";
    private static final String NOBODY = "personne";
    private static final String YES = "oui";
    private static final int LONGEST_TEXT = 200;

    public ObservationFilters {
        if (states.isEmpty()) {
            throw new IllegalArgumentException("no state at all: nothing would ever be found");
        }
        categories = List.copyOf(categories);
        states = Collections.unmodifiableSet(EnumSet.copyOf(states));
    }

    /** Everything, closed ones too. */
    public static ObservationFilters all() {
        return new ObservationFilters(null, null, null, List.of(), ALL, null, false, null, false, null, null, null);
    }

    /** What is open, anywhere. */
    public static ObservationFilters open() {
        return all().inStates(OPEN);
    }

    public static ObservationFilters parse(UrlQuery query) {
        return new ObservationFilters(
                query.first("lieu")
                        .flatMap(ObservationFilters::uuid)
                        .map(PlaceId::new)
                        .orElse(null),
                query.first("du").flatMap(ObservationFilters::day).orElse(null),
                query.first("au").flatMap(ObservationFilters::day).orElse(null),
                query.all("categorie"),
                statesNamed(query.all("etat")),
                query.first("organisation")
                        .flatMap(ObservationFilters::uuid)
                        .map(OrganisationId::new)
                        .orElse(null),
                query.has("organisation", NOBODY),
                query.first("nature").flatMap(ObservationFilters::kindNamed).orElse(null),
                query.has("retard", YES),
                query.first("texte")
                        .map(String::strip)
                        .map(words -> words.substring(0, Math.min(words.length(), LONGEST_TEXT)))
                        .orElse(null),
                query.first("import").flatMap(ObservationFilters::uuid).orElse(null),
                query.first(RECORDED).flatMap(ObservationFilters::day).orElse(null));
    }

    /** The query of an address that shows exactly this. */
    public UrlQuery toQuery() {
        return UrlQuery.empty()
                .with("lieu", place == null ? null : place.value())
                .with("du", from)
                .with("au", to)
                .withAll("categorie", categories)
                .withAll("etat", stateNames())
                .with("organisation", organisation != null ? organisation.value() : unassigned ? NOBODY : null)
                .with("nature", kind == null ? null : nameOf(kind))
                .with("retard", late ? YES : null)
                .with("texte", text)
                .with("import", importId)
                .with(RECORDED, recordedOn);
    }

    /** The address of the list that shows exactly this. */
    public String href() {
        return toQuery().on("/constats");
    }

    public ObservationFilters in(@Nullable PlaceId other) {
        return new ObservationFilters(
                other, from, to, categories, states, organisation, unassigned, kind, late, text, importId, recordedOn);
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
                recordedOn);
    }

    public ObservationFilters ofCategories(List<String> codes) {
        return new ObservationFilters(
                place, from, to, codes, states, organisation, unassigned, kind, late, text, importId, recordedOn);
    }

    public ObservationFilters inStates(Set<ObservationState> others) {
        return new ObservationFilters(
                place, from, to, categories, others, organisation, unassigned, kind, late, text, importId, recordedOn);
    }

    /** Asked of the organisation among others, or of nobody when it is null. */
    public ObservationFilters askedOf(@Nullable OrganisationId other) {
        return new ObservationFilters(
                place, from, to, categories, states, other, other == null, kind, late, text, importId, recordedOn);
    }

    public ObservationFilters ofKind(@Nullable FindingKind other) {
        return new ObservationFilters(
                place, from, to, categories, states, organisation, unassigned, other, late, text, importId, recordedOn);
    }

    public ObservationFilters onlyLate(boolean yes) {
        return new ObservationFilters(
                place, from, to, categories, states, organisation, unassigned, kind, yes, text, importId, recordedOn);
    }

    public ObservationFilters containing(@Nullable String words) {
        return new ObservationFilters(
                place, from, to, categories, states, organisation, unassigned, kind, late, words, importId, recordedOn);
    }

    public ObservationFilters fromImport(UUID id) {
        return new ObservationFilters(
                place, from, to, categories, states, organisation, unassigned, kind, late, text, id, recordedOn);
    }

    /** As it was recorded at the end of the day; null for what is recorded now. */
    public ObservationFilters asRecordedOn(@Nullable LocalDate day) {
        return new ObservationFilters(
                place, from, to, categories, states, organisation, unassigned, kind, late, text, importId, day);
    }

    /** The word of a state in addresses: {@code hors-competence}. */
    static String nameOf(ObservationState state) {
        return switch (state) {
            case NEW -> "nouveau";
            case QUALIFIED -> "qualifie";
            case ASSIGNED -> "attribue";
            case SCHEDULED -> "programme";
            case IN_PROGRESS -> "en-cours";
            case DONE -> "realise";
            case VERIFIED -> "verifie";
            case CLOSED -> "clos";
            case REJECTED -> "rejete";
            case OUT_OF_REMIT -> "hors-competence";
        };
    }

    private static String nameOf(FindingKind kind) {
        return switch (kind) {
            case STRENGTH -> "fort";
            case WEAKNESS -> "faible";
        };
    }

    private List<String> stateNames() {
        return states.equals(OPEN)
                ? List.of()
                : states.equals(ALL)
                        ? List.of(EVERY_STATE)
                        : states.stream().map(ObservationFilters::nameOf).toList();
    }

    private static Set<ObservationState> statesNamed(Collection<String> names) {
        if (names.contains(EVERY_STATE)) {
            return ALL;
        }
        var found = EnumSet.allOf(ObservationState.class);
        found.removeIf(state -> !names.contains(nameOf(state)));
        return found.isEmpty() ? OPEN : found;
    }

    private static Optional<FindingKind> kindNamed(String name) {
        return List.of(FindingKind.values()).stream()
                .filter(kind -> nameOf(kind).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Set<ObservationState> openStates() {
        var states = EnumSet.allOf(ObservationState.class);
        states.removeIf(state -> !state.isOpen());
        return states;
    }

    private static Optional<UUID> uuid(String text) {
        return read(text, UUID::fromString);
    }

    private static Optional<LocalDate> day(String text) {
        return read(text, LocalDate::parse);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text.strip()));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
