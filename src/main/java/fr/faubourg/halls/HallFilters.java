package fr.faubourg.halls;

import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entrances a list shows.
 *
 * @param place what they lie in; null for everywhere
 * @param level the code of their level, {@link #NEVER} for those that were never rated, or null
 * @param months only those without a rating since so many months; null for all
 */
record HallFilters(
        @Nullable PlaceId place,
        @Nullable String level,
        @Nullable Integer months) {
    static final String LIST = "/halls";
    static final String NEVER = "aucun";
    static final List<Integer> MONTHS = List.of(3, 6, 12, 24);

    static HallFilters parse(UrlQuery query) {
        var months = query.first("sans").orElse("");
        return new HallFilters(
                Typed.uuid(query.first("lieu").orElse(null)).map(PlaceId::new).orElse(null),
                query.first("niveau").orElse(null),
                months.matches("3|6|12|24") ? Integer.valueOf(months) : null);
    }

    /** Everything that lies in a place. */
    static HallFilters in(PlaceId place) {
        return new HallFilters(place, null, null);
    }

    HallFilters at(@Nullable String code) {
        return new HallFilters(place, code, months);
    }

    boolean isNarrowed() {
        return place != null || level != null || months != null;
    }

    UrlQuery toQuery() {
        return UrlQuery.empty().with("lieu", place).with("niveau", level).with("sans", months);
    }

    String href() {
        return toQuery().on(LIST);
    }
}
