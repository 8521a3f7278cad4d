package fr.faubourg.feedback;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A language of printed notices (langue). */
public enum NoticeLanguage {
    /** French, first on every notice (français). */
    FR("fr", "fr-FR", "Français"),
    /** English (anglais). */
    EN("en", "en-GB", "English"),
    /** Arabic, from right to left, with European figures as they are used in France (arabe). */
    AR("ar", "ar-u-nu-latn", "العربية"),
    /** Turkish (turc). */
    TR("tr", "tr-TR", "Türkçe"),
    /** Portuguese (portugais). */
    PT("pt", "pt-PT", "Português");

    private final String tag;
    private final Locale locale;
    private final String ownName;

    NoticeLanguage(String tag, String locale, String ownName) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(locale);
        this.ownName = ownName;
    }

    /** As in {@code lang}. */
    public String tag() {
        return tag;
    }

    /** As in {@code dir}. */
    public String direction() {
        return this == AR ? "rtl" : "ltr";
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    /** The day in this language: {@code 4 décembre 2026}. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .format(day);
    }
}
