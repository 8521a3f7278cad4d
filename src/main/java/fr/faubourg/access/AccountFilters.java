package fr.faubourg.access;

import fr.faubourg.ui.UrlQuery;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the list of accounts is narrowed to; what is no role and no state is no filter.
 *
 * @param search words of the name, the address or the job
 */
record AccountFilters(
        String search, @Nullable Role role, @Nullable AccountState state) {

    static AccountFilters of(UrlQuery query) {
        return new AccountFilters(
                query.first("q").map(String::strip).orElse(""),
                constant(Role.values(), query.first("role")),
                constant(AccountState.values(), query.first("etat")));
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, Optional<String> name) {
        return Arrays.stream(all)
                .filter(each -> name.filter(each.name()::equals).isPresent())
                .findFirst()
                .orElse(null);
    }
}
