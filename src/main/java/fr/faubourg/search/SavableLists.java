package fr.faubourg.search;

import fr.faubourg.ui.UrlQuery;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The lists whose filters are saved. */
@Component
class SavableLists {
    private static final int LONGEST = 2_000;

    private final ObjectProvider<SavableList> lists;

    SavableLists(ObjectProvider<SavableList> lists) {
        this.lists = lists;
    }

    /** The one of this name, when the page is one of its own. */
    Optional<SavableList> named(String key, String page) {
        return lists.stream()
                .filter(list -> list.key().equals(key) && list.pages().containsKey(page))
                .findFirst();
    }

    /** {@code Constats, carte}. */
    static String where(SavableList list, String page) {
        return list.label() + ", " + list.pages().getOrDefault(page, "").toLowerCase(Locale.FRENCH);
    }

    /** Of what a form sent, what the list understands, with its question mark; nothing when it is too long to be an address. */
    static String kept(SavableList list, String sent) {
        var query = list.kept(parsed(sent)).on("");
        return query.length() > LONGEST ? "" : query;
    }

    private static UrlQuery parsed(String sent) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        String text = sent.startsWith("?") ? sent.substring(1) : sent;
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(decoded(pair.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return UrlQuery.of(parameters);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
