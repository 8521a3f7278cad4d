package fr.faubourg.access;

import fr.faubourg.ui.UrlQuery;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the journal of access is narrowed to; what does not read narrows nothing.
 *
 * @param search words of the name of who did it, or of whose account it was
 * @param act one act, or null for all
 * @param from the first day, or null
 * @param to the last day, included, or null
 * @param account one account, or null
 */
record JournalFilters(
        String search,
        @Nullable AdministrativeAct act,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID account) {

    static JournalFilters of(UrlQuery query) {
        return new JournalFilters(
                query.first("qui").map(String::strip).orElse(""),
                query.first("acte")
                        .flatMap(name -> Arrays.stream(AdministrativeAct.values())
                                .filter(each -> each.name().equals(name))
                                .findFirst())
                        .orElse(null),
                day(query.first("du")),
                day(query.first("au")),
                id(query.first("compte")));
    }

    private static @Nullable LocalDate day(Optional<String> text) {
        try {
            return text.filter(each -> !each.isEmpty()).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable UUID id(Optional<String> text) {
        try {
            return text.map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
