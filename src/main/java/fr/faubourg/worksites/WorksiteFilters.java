package fr.faubourg.worksites;

import fr.faubourg.ui.UrlQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which worksites a list is about; lives in the address.
 *
 * @param state null for all
 * @param place a place that they lie in or near, or null
 * @param owner the organisation that has them done, or null
 * @param text words to look for, or empty
 */
record WorksiteFilters(
        @Nullable WorksiteState state,
        @Nullable UUID place,
        @Nullable UUID owner,
        String text) {
    private static final int LONGEST = 200;

    static WorksiteFilters parse(UrlQuery query) {
        String text = query.first("q").orElse("").strip();
        return new WorksiteFilters(
                query.first("etat").flatMap(WorksiteFilters::stateNamed).orElse(null),
                query.first("lieu").flatMap(Typed::uuid).orElse(null),
                query.first("maitre-d-ouvrage").flatMap(Typed::uuid).orElse(null),
                text.substring(0, Math.min(text.length(), LONGEST)));
    }

    boolean narrowed() {
        return state != null || place != null || owner != null || !text.isEmpty();
    }

    /** A condition on {@code worksites.worksite_v w}; its parameters are added. */
    String where(LocalDate today, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        parameters.put("today", today);
        if (place != null) {
            conditions.add("w.id in (select worksite_id from worksites.worksite_place where place_id = :place)");
            parameters.put("place", place);
        }
        if (owner != null) {
            conditions.add(
                    "w.owner_id in (select organisation_id from directory.organisation_ancestor_v where ancestor_id = :owner)");
            parameters.put("owner", owner);
        }
        if (!text.isEmpty()) {
            conditions.add(
                    "public.f_unaccent(lower(w.name || ' ' || w.reference || ' ' || w.nature || ' ' || w.address)) like '%' || public.f_unaccent(lower(:text)) || '%'");
            parameters.put("text", text);
        }
        if (state != null) {
            conditions.add(
                    switch (state) {
                        case UNDATED -> "w.first_day is null";
                        case PLANNED -> "w.first_day > cast(:today as date)";
                        case UNDER_WAY -> "cast(:today as date) between w.first_day and w.last_day";
                        case ENDED -> "w.last_day < cast(:today as date)";
                    });
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    private static Optional<WorksiteState> stateNamed(String word) {
        return Stream.of(WorksiteState.values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
