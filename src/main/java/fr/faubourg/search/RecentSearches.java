package fr.faubourg.search;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person searched for last (recherches récentes). Kept with the session and gone with it: on a shared desk the next person does not read it, and
 * what was typed is written nowhere else.
 */
final class RecentSearches {
    private static final String ATTRIBUTE = "recherches";
    private static final int KEPT = 8;

    private RecentSearches() {}

    /** The latest first. */
    static List<String> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof String[] texts ? List.of(texts) : List.of();
    }

    static void add(HttpSession session, String text) {
        List<String> before = of(session);
        if (!before.isEmpty() && before.getFirst().equals(text)) {
            return;
        }
        List<String> texts = new ArrayList<>(before);
        texts.remove(text);
        texts.addFirst(text);
        session.setAttribute(ATTRIBUTE, texts.stream().limit(KEPT).toArray(String[]::new));
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }
}
