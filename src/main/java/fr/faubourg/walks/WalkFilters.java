package fr.faubourg.walks;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.UrlQuery;
import fr.faubourg.watch.Forms;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which walks a list, an export or a figure is about. Lives in the address; what cannot be read is left out, so that an old link still opens a list.
 *
 * @param place a place at any level, or null for all
 * @param from the first day, or null
 * @param to the last day, or null
 * @param kind null for all
 * @param lead the organisation that leads, units included, or null
 * @param text words to look for, or null
 */
record WalkFilters(
        @Nullable PlaceId place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable WalkKind kind,
        @Nullable OrganisationId lead,
        @Nullable String text) {
    static final String LIST = "/marches";
    private static final int LONGEST_TEXT = 200;

    static WalkFilters all() {
        return new WalkFilters(null, null, null, null, null, null);
    }

    static WalkFilters parse(UrlQuery query) {
        return new WalkFilters(
                query.first("lieu").flatMap(Forms::uuid).map(PlaceId::new).orElse(null),
                query.first("du").flatMap(Forms::day).orElse(null),
                query.first("au").flatMap(Forms::day).orElse(null),
                query.first("sorte").flatMap(WalkFilters::kindNamed).orElse(null),
                query.first("pilote")
                        .flatMap(Forms::uuid)
                        .map(OrganisationId::new)
                        .orElse(null),
                query.first("texte")
                        .map(String::strip)
                        .map(text -> text.substring(0, Math.min(text.length(), LONGEST_TEXT)))
                        .orElse(null));
    }

    UrlQuery toQuery() {
        return UrlQuery.empty()
                .with("lieu", place)
                .with("du", from)
                .with("au", to)
                .with("sorte", kind == null ? null : kind.word())
                .with("pilote", lead == null ? null : lead.value())
                .with("texte", text);
    }

    String href() {
        return toQuery().on(LIST);
    }

    WalkFilters in(@Nullable PlaceId where) {
        return new WalkFilters(where, from, to, kind, lead, text);
    }

    WalkFilters between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new WalkFilters(place, first, last, kind, lead, text);
    }

    WalkFilters ofKind(@Nullable WalkKind wanted) {
        return new WalkFilters(place, from, to, wanted, lead, text);
    }

    WalkFilters containing(String words) {
        return new WalkFilters(place, from, to, kind, lead, words);
    }

    private static Optional<WalkKind> kindNamed(String word) {
        return Arrays.stream(WalkKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }
}
