package fr.faubourg.interventions;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.UrlQuery;
import fr.faubourg.watch.Forms;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which interventions a list, a map, an export or a figure is about. Lives in the address; what cannot be read is left out, so that an old link
 * still opens a list.
 *
 * @param place a place at any level, or null for all
 * @param from first day on which they were finished, or null
 * @param to last such day, or null
 * @param trade the code of a trade, or null
 * @param state null for all
 * @param organisation who had them done, units included, or null
 * @param returned true for those after which the trouble came back, false for those after which it did not, null for all
 * @param judged only those whose delay is over
 * @param text words to look for, or null
 */
record InterventionFilters(
        @Nullable PlaceId place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String trade,
        @Nullable InterventionState state,
        @Nullable OrganisationId organisation,
        @Nullable Boolean returned,
        boolean judged,
        @Nullable String text) {
    static final String LIST = "/interventions";
    private static final int LONGEST_TEXT = 200;
    private static final Map<InterventionState, String> STATES = Map.of(
            InterventionState.PLANNED,
            "prevue",
            InterventionState.DONE,
            "faite",
            InterventionState.CANCELLED,
            "annulee");

    static InterventionFilters all() {
        return new InterventionFilters(null, null, null, null, null, null, null, false, null);
    }

    static InterventionFilters parse(UrlQuery query) {
        return new InterventionFilters(
                query.first("lieu").flatMap(Forms::uuid).map(PlaceId::new).orElse(null),
                query.first("du").flatMap(Forms::day).orElse(null),
                query.first("au").flatMap(Forms::day).orElse(null),
                query.first("corps")
                        .filter(code -> code.matches("[a-z0-9-]{1,80}"))
                        .orElse(null),
                query.first("etat").flatMap(InterventionFilters::stateNamed).orElse(null),
                query.first("organisation")
                        .flatMap(Forms::uuid)
                        .map(OrganisationId::new)
                        .orElse(null),
                query.first("retour")
                        .filter(word -> word.equals("oui") || word.equals("non"))
                        .map("oui"::equals)
                        .orElse(null),
                query.has("delai", "passe"),
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
                .with("corps", trade)
                .with("etat", state == null ? null : STATES.get(state))
                .with("organisation", organisation == null ? null : organisation.value())
                .with("retour", returned == null ? null : returned ? "oui" : "non")
                .with("delai", judged ? "passe" : null)
                .with("texte", text);
    }

    String href() {
        return toQuery().on(LIST);
    }

    InterventionFilters in(@Nullable PlaceId where) {
        return new InterventionFilters(where, from, to, trade, state, organisation, returned, judged, text);
    }

    InterventionFilters between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new InterventionFilters(place, first, last, trade, state, organisation, returned, judged, text);
    }

    InterventionFilters standing(@Nullable InterventionState wanted) {
        return new InterventionFilters(place, from, to, trade, wanted, organisation, returned, judged, text);
    }

    InterventionFilters returning(@Nullable Boolean wanted) {
        return new InterventionFilters(place, from, to, trade, state, organisation, wanted, judged, text);
    }

    /** Only those whose delay is over: of them alone can be said that they held. */
    InterventionFilters onlyJudged() {
        return new InterventionFilters(place, from, to, trade, state, organisation, returned, true, text);
    }

    InterventionFilters containing(String words) {
        return new InterventionFilters(place, from, to, trade, state, organisation, returned, judged, words);
    }

    /** Whether it takes the returns of each to know whether it belongs. */
    boolean asksForReturns() {
        return returned != null || judged;
    }

    static String nameOf(InterventionState state) {
        return STATES.getOrDefault(state, "");
    }

    private static Optional<InterventionState> stateNamed(String word) {
        return STATES.entrySet().stream()
                .filter(each -> each.getValue().equals(word.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
