package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.UrlQuery;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which observations a list, a map, a timeline, an export or a figure is about. Lives in the address: {@link #parse} and {@link #toQuery} are each
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
 * @param sources how they were made; empty for all
 * @param late only those whose due date is past
 * @param text words to look for, or null
 * @param importId only those that came with this import, or null
 * @param recordedOn as it was recorded at the end of this day; null for what is recorded now
 * @param orIn more places: what lies in {@code place} or in one of them, each observation once; empty without a place
 * @param criteria what the modules above narrow by, each with its value
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
        Set<ObservationSource> sources,
        boolean late,
        @Nullable String text,
        @Nullable UUID importId,
        @Nullable LocalDate recordedOn,
        List<PlaceId> orIn,
        Map<Criterion, String> criteria) {
    /** States in which something is still expected. */
    public static final Set<ObservationState> OPEN = Collections.unmodifiableSet(openStates());

    /** All that are counted: a duplicate is told by the one that it says the same as. */
    public static final Set<ObservationState> ALL =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(ObservationState.DUPLICATE)));

    /** The address of the list, which opens with what a person chose when it stands alone. */
    static final String LIST = "/constats";

    /** The word of {@link #recordedOn} in addresses. */
    public static final String RECORDED = "enregistre";

    /** The word of {@link #orIn} in addresses. */
    static final String OR_IN = "ou-lieu";

    public ObservationFilters {
        if (states.isEmpty()) {
            throw new IllegalArgumentException("no state at all: nothing would ever be found");
        }
        categories = List.copyOf(categories);
        orIn = place == null ? List.of() : List.copyOf(orIn);
        states = Collections.unmodifiableSet(EnumSet.copyOf(states));
        sources = sources.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(sources));
        criteria = criteria.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(criteria));
    }

    /** Everything, closed ones too. */
    public static ObservationFilters all() {
        return new FilterDraft().made();
    }

    /** What is open, anywhere. */
    public static ObservationFilters open() {
        return all().inStates(OPEN);
    }

    public static ObservationFilters parse(UrlQuery query) {
        return FilterAddress.read(query);
    }

    /** The query of an address that shows exactly this. */
    public UrlQuery toQuery() {
        return FilterAddress.write(this);
    }

    /** The same, with a word for what is open too when nothing else is said. */
    UrlQuery toExplicitQuery() {
        var query = toQuery();
        return query.fields().isEmpty() ? query.with("etat", FilterWords.EVERY_OPEN_STATE) : query;
    }

    /** The address of the list that shows exactly this, whatever the list opens with. */
    public String href() {
        return toExplicitQuery().on(LIST);
    }

    public ObservationFilters in(@Nullable PlaceId other) {
        return changed(draft -> {
            draft.place = other;
            draft.orIn = List.of();
        });
    }

    /** In any of these places, an observation that lies in several once; anywhere when there is none. */
    public ObservationFilters inAny(List<PlaceId> places) {
        return places.isEmpty()
                ? in(null)
                : changed(draft -> {
                    draft.place = places.getFirst();
                    draft.orIn = places.subList(1, places.size());
                });
    }

    public ObservationFilters between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return changed(draft -> {
            draft.from = first;
            draft.to = last;
        });
    }

    public ObservationFilters ofCategories(List<String> codes) {
        return changed(draft -> draft.categories = codes);
    }

    public ObservationFilters inStates(Set<ObservationState> others) {
        return changed(draft -> draft.states = others);
    }

    /** Asked of the organisation among others, or of nobody when it is null. */
    public ObservationFilters askedOf(@Nullable OrganisationId other) {
        return changed(draft -> {
            draft.organisation = other;
            draft.unassigned = other == null;
        });
    }

    public ObservationFilters ofKind(@Nullable FindingKind other) {
        return changed(draft -> draft.kind = other);
    }

    public ObservationFilters madeBy(Set<ObservationSource> others) {
        return changed(draft -> draft.sources = others);
    }

    public ObservationFilters onlyLate(boolean yes) {
        return changed(draft -> draft.late = yes);
    }

    public ObservationFilters containing(@Nullable String words) {
        return changed(draft -> draft.text = words);
    }

    public ObservationFilters fromImport(UUID id) {
        return changed(draft -> draft.importId = id);
    }

    /** As it was recorded at the end of the day; null for what is recorded now. */
    public ObservationFilters asRecordedOn(@Nullable LocalDate day) {
        return changed(draft -> draft.recordedOn = day);
    }

    /** Narrowed by what a module above knows; by it no more when the value is null. */
    public ObservationFilters narrowedBy(Criterion criterion, @Nullable String value) {
        return changed(draft -> {
            var others = new EnumMap<Criterion, String>(Criterion.class);
            others.putAll(criteria);
            others.remove(criterion);
            if (value != null) {
                others.put(criterion, value);
            }
            draft.criteria = others;
        });
    }

    private ObservationFilters changed(Consumer<FilterDraft> change) {
        var draft = FilterDraft.of(this);
        change.accept(draft);
        return draft.made();
    }

    private static Set<ObservationState> openStates() {
        var states = EnumSet.allOf(ObservationState.class);
        states.removeIf(state -> !state.isOpen());
        return states;
    }
}
