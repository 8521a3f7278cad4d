package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters while they are being put together: one of them is changed without naming the others. What each means is said in {@link ObservationFilters}. */
final class FilterDraft {
    @Nullable PlaceId place;

    List<PlaceId> orIn = List.of();

    @Nullable LocalDate from;

    @Nullable LocalDate to;

    List<String> categories = List.of();
    Set<ObservationState> states = ObservationFilters.ALL;

    @Nullable OrganisationId organisation;

    boolean unassigned;

    @Nullable FindingKind kind;

    Set<ObservationSource> sources = Set.of();
    boolean late;

    @Nullable String text;

    @Nullable UUID importId;

    @Nullable LocalDate recordedOn;

    Map<Criterion, String> criteria = Map.of();

    static FilterDraft of(ObservationFilters filters) {
        var draft = new FilterDraft();
        draft.place = filters.place();
        draft.orIn = filters.orIn();
        draft.from = filters.from();
        draft.to = filters.to();
        draft.categories = filters.categories();
        draft.states = filters.states();
        draft.organisation = filters.organisation();
        draft.unassigned = filters.unassigned();
        draft.kind = filters.kind();
        draft.sources = filters.sources();
        draft.late = filters.late();
        draft.text = filters.text();
        draft.importId = filters.importId();
        draft.recordedOn = filters.recordedOn();
        draft.criteria = filters.criteria();
        return draft;
    }

    ObservationFilters made() {
        return new ObservationFilters(
                place,
                from,
                to,
                categories,
                states,
                organisation,
                unassigned,
                kind,
                sources,
                late,
                text,
                importId,
                recordedOn,
                orIn,
                criteria);
    }
}
