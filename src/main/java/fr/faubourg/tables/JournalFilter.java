package fr.faubourg.tables;

import fr.faubourg.ui.UrlQuery;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the journal of exports is narrowed to, as it stands in the URL.
 *
 * @param list the key of a list, or null for all
 * @param act one act, or null for all
 */
record JournalFilter(@Nullable String list, @Nullable ExportAct act) {
    /** Reads {@code objet} and {@code acte}; what does not read narrows nothing. */
    static JournalFilter parse(UrlQuery query) {
        return new JournalFilter(
                query.first("objet").orElse(null),
                query.first("acte")
                        .flatMap(text -> Arrays.stream(ExportAct.values())
                                .filter(act -> act.name().equals(text))
                                .findFirst())
                        .orElse(null));
    }
}
