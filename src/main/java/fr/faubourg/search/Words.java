package fr.faubourg.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words: lower case, without accents, letters and digits only. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    private Words() {}

    static List<String> in(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.FRENCH)
                .replace("œ", "oe")
                .replace("æ", "ae");
        List<String> words = new ArrayList<>();
        for (Matcher matcher = WORD.matcher(plain); matcher.find(); ) {
            words.add(matcher.group());
        }
        return words;
    }
}
