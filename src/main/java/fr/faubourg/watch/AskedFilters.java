package fr.faubourg.watch;

import fr.faubourg.ui.UrlQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of all that is asked is shown, as the address says it.
 *
 * @param unit one of the reader's organisations or units; null for all of them
 * @param state null for every state in which work is awaited
 * @param late only what should have been done by now
 */
public record AskedFilters(@Nullable UUID unit, @Nullable TaskState state, boolean late) {
    static final String PATH = "/demandes";
    static final String UNIT = "unite";
    static final String STATE = "etat";
    static final String LATE = "retard";

    static AskedFilters parse(UrlQuery query) {
        return new AskedFilters(
                query.first(UNIT).flatMap(Forms::uuid).orElse(null),
                query.first(STATE)
                        .flatMap(name -> Forms.constant(TaskState.class, name))
                        .filter(TaskState::isAwaited)
                        .orElse(null),
                query.has(LATE, "oui"));
    }

    /** The parameters that these filters and their page are made of: what a form carries on. */
    static UrlQuery carried(UrlQuery query) {
        return query.only(UNIT, STATE, LATE, UrlQuery.PAGE);
    }

    public boolean isNarrowed() {
        return unit != null || state != null || late;
    }
}
