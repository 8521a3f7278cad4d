package fr.faubourg.search;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was typed into the search box, understood.
 *
 * @param text as typed, trimmed, at most 200 characters
 * @param words the words in order, lower case, accents removed, letters and digits only
 */
public record SearchQuery(String text, List<String> words) {
    private static final int LENGTH = 200;
    private static final int WORDS = 12;
    /** The one article that PostgreSQL's list of French stop words has not. */
    private static final String ARTICLE = "les";

    private static final Pattern NUMBER =
            Pattern.compile("(?:n\\s*[°ºo]\\.?|#)?\\s*(\\d{1,15})", Pattern.CASE_INSENSITIVE);

    public SearchQuery {
        words = List.copyOf(words);
    }

    /** Reads what was typed. */
    public static SearchQuery of(String typed) {
        String text = typed.strip();
        String bounded = text.length() <= LENGTH ? text : text.substring(0, LENGTH);
        return new SearchQuery(bounded, Words.in(bounded).stream().limit(WORDS).toList());
    }

    /** Nothing that could be searched for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The number, when nothing but a number was typed: {@code 412}, {@code n° 412}. */
    public OptionalLong number() {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** For {@code to_tsquery('public.fr', …)}: all words, the last one by its beginning. Empty when there is no word. */
    public String tsquery() {
        if (words.isEmpty()) {
            return "";
        }
        List<String> telling =
                words.stream().filter(word -> !word.equals(ARTICLE)).toList();
        return (telling.isEmpty() ? words : telling)
                .stream().map(word -> "'" + word + "'").collect(Collectors.joining(" & ", "", ":*"));
    }

    /** The same query with one word put in place of another. */
    SearchQuery with(int position, String word) {
        List<String> changed = new ArrayList<>(words);
        changed.set(position, word);
        return new SearchQuery(String.join(" ", changed), changed);
    }
}
