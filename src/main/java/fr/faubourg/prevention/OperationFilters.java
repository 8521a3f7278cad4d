package fr.faubourg.prevention;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.UrlQuery;
import fr.faubourg.watch.Forms;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which operations a list or an export is about. Lives in the address; what cannot be read is left out, so that an old link still opens a list.
 *
 * @param place a place at any level, or null for all
 * @param from only those that go on or are planned on this day or later, or null
 * @param to the same, on this day or earlier, or null
 * @param kind the code of a kind, or null
 * @param theme the code of a line of the grid that is aimed at, or null
 * @param state null for all
 * @param organisation one that takes part, units included, or null
 * @param text words to look for, or null
 */
record OperationFilters(
        @Nullable PlaceId place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String kind,
        @Nullable String theme,
        @Nullable OperationState state,
        @Nullable OrganisationId organisation,
        @Nullable String text) {
    static final String LIST = "/operations-preventives";
    private static final int LONGEST_TEXT = 200;
    private static final String CODE = "[a-z0-9-]{1,80}";

    static OperationFilters all() {
        return new OperationFilters(null, null, null, null, null, null, null, null);
    }

    static OperationFilters parse(UrlQuery query) {
        return new OperationFilters(
                query.first("lieu").flatMap(Forms::uuid).map(PlaceId::new).orElse(null),
                query.first("du").flatMap(Forms::day).orElse(null),
                query.first("au").flatMap(Forms::day).orElse(null),
                query.first("type").filter(code -> code.matches(CODE)).orElse(null),
                query.first("theme").filter(code -> code.matches(CODE)).orElse(null),
                query.first("etat").flatMap(OperationFilters::stateNamed).orElse(null),
                query.first("partenaire")
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
                .with("type", kind)
                .with("theme", theme)
                .with("etat", state == null ? null : state.word())
                .with("partenaire", organisation == null ? null : organisation.value())
                .with("texte", text);
    }

    String href() {
        return toQuery().on(LIST);
    }

    OperationFilters in(@Nullable PlaceId where) {
        return new OperationFilters(where, from, to, kind, theme, state, organisation, text);
    }

    OperationFilters standing(@Nullable OperationState wanted) {
        return new OperationFilters(place, from, to, kind, theme, wanted, organisation, text);
    }

    OperationFilters between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new OperationFilters(place, first, last, kind, theme, state, organisation, text);
    }

    OperationFilters containing(String words) {
        return new OperationFilters(place, from, to, kind, theme, state, organisation, words);
    }

    private static Optional<OperationState> stateNamed(String word) {
        return Arrays.stream(OperationState.values())
                .filter(state -> state.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
