package fr.faubourg.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared: headings, names, words. */
public final class PlainWords {
    private PlainWords() {}

    /** Lower case, no accents, only letters and digits separated by single spaces. */
    public static String of(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
