package fr.faubourg.search;

import fr.faubourg.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A record found.
 *
 * @param title what it is
 * @param detail where, when, who, in a few words; or null
 * @param href its page
 * @param tag its state in words, or null
 * @param tone what the colour of the tag stands for
 * @param exact whether the number that was typed is the record's own
 */
public record SearchHit(
        String title,
        @Nullable String detail,
        String href,
        @Nullable String tag,
        Tone tone,
        boolean exact) {

    public static SearchHit of(String title, @Nullable String detail, String href) {
        return new SearchHit(title, detail, href, null, Tone.PLAIN, false);
    }

    /** The same with its state. */
    public SearchHit tagged(String words, Tone meaning) {
        return new SearchHit(title, detail, href, words, meaning, exact);
    }

    /** The same, found by its number. */
    public SearchHit byNumber() {
        return new SearchHit(title, detail, href, tag, tone, true);
    }
}
