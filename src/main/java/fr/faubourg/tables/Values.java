package fr.faubourg.tables;

import fr.faubourg.shared.PlainWords;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the text of cells as people and programs write it in France. Every reader throws {@link Unreadable} with a French sentence. */
final class Values {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern ISO_OFFSET = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}[T ].*(?:Z|[+-]\\d{2}:?\\d{2})");
    private static final Pattern TICK = Pattern.compile("[✓✔☑✅🗹]\\x{FE0F}?");
    private static final Pattern CROSS = Pattern.compile("[✗✘☐❌🗷]\\x{FE0F}?|-|–|—");
    private static final Set<String> YES = Set.of("oui", "o", "vrai", "true", "t", "yes", "y", "1", "x");
    private static final Set<String> NO = Set.of("non", "n", "faux", "false", "f", "no", "0", "");

    private Values() {}

    /** A cell that does not read as it must. The message is a French sentence, the advice another one. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String advice;

        Unreadable(String message, String advice) {
            super(message, null, false, false);
            this.advice = advice;
        }

        String advice() {
            return advice;
        }
    }

    /** Checks that the text reads as the kind. */
    static void check(ValueKind kind, String text) {
        CellErrors.check(text);
        switch (kind) {
            case TEXT -> {}
            case INTEGER -> integer(text);
            case DECIMAL, COORDINATE -> decimal(text);
            case DATE -> date(text);
            case DATE_TIME -> moment(text);
            case YES_NO -> yesNo(text);
            case GEOMETRY -> geometry(text);
        }
    }

    static Integer integer(String text) {
        String compact = SPACES.matcher(text).replaceAll("");
        try {
            if (compact.length() <= 60 && NUMBER.matcher(compact).matches()) {
                return new BigDecimal(compact.replace(',', '.')).intValueExact();
            }
        } catch (ArithmeticException e) {
            // Falls through: a fraction, or more than two thousand million.
        }
        throw new Unreadable(
                "«\u00a0" + shown(text) + "\u00a0» n’est pas un nombre entier.",
                "Écrire le nombre en chiffres, sans virgule.");
    }

    static BigDecimal decimal(String text) {
        String compact = SPACES.matcher(text).replaceAll("");
        if (compact.length() > 60 || !NUMBER.matcher(compact).matches()) {
            throw new Unreadable(
                    "«\u00a0" + shown(text) + "\u00a0» n’est pas un nombre.",
                    "Écrire seulement des chiffres, par exemple 12,5.");
        }
        return new BigDecimal(compact.replace(',', '.'));
    }

    static LocalDate date(String text) {
        return FrenchDates.read(text).toLocalDate();
    }

    static Instant moment(String text) {
        String trimmed = text.strip();
        if (ISO_OFFSET.matcher(trimmed).matches()) {
            return offsetMoment(text, trimmed);
        }
        return FrenchDates.read(text).atZone(PARIS).toInstant();
    }

    static Boolean yesNo(String text) {
        if (TICK.matcher(text.strip()).matches()) {
            return true;
        }
        if (CROSS.matcher(text.strip()).matches()) {
            return false;
        }
        String plain = plain(text);
        if (YES.contains(plain)) {
            return true;
        }
        if (NO.contains(plain) && (text.isBlank() || !plain.isEmpty())) {
            return false;
        }
        throw new Unreadable(
                "«\u00a0" + shown(text) + "\u00a0» n’est ni oui ni non.",
                "Écrire «\u00a0oui\u00a0» ou «\u00a0non\u00a0».");
    }

    /** Lower case, no accents, only letters and digits separated by single spaces: how headings and words are compared. */
    static String plain(String text) {
        return PlainWords.of(text);
    }

    private static void geometry(String text) {
        if (!text.startsWith("{")) {
            throw new Unreadable("La forme n’est pas une géométrie GeoJSON.", "Importer le fichier GeoJSON lui-même.");
        }
    }

    private static Instant offsetMoment(String text, String trimmed) {
        String iso = trimmed.replace(' ', 'T').replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeException e) {
            throw noDate(text);
        }
    }

    static Unreadable noDate(String text) {
        return new Unreadable(
                "«\u00a0" + shown(text) + "\u00a0» n’est pas une date.",
                "Écrire la date ainsi\u00a0: 20/11/2026, 2026-11-20 ou 20 novembre 2026.");
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
