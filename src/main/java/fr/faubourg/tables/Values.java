package fr.faubourg.tables;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of cells as people and programs write it in France. Every reader throws {@link Unreadable} with a French sentence. */
final class Values {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ](.*))?");
    private static final Pattern FRENCH_DAY =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[T ]+(?:à )?(.*))?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:h](\\d{2})?(?::(\\d{2})(?:[.,]\\d+)?)?");
    private static final Pattern OFFSET = Pattern.compile(".*(?:Z|[+-]\\d{2}:?\\d{2})$");
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
                "« " + shown(text) + " » n’est pas un nombre entier.", "Écrire le nombre en chiffres, sans virgule.");
    }

    static BigDecimal decimal(String text) {
        String compact = SPACES.matcher(text).replaceAll("");
        if (compact.length() > 60 || !NUMBER.matcher(compact).matches()) {
            throw new Unreadable(
                    "« " + shown(text) + " » n’est pas un nombre.", "Écrire seulement des chiffres, par exemple 12,5.");
        }
        return new BigDecimal(compact.replace(',', '.'));
    }

    static LocalDate date(String text) {
        String trimmed = text.strip();
        Matcher iso = ISO_DAY.matcher(trimmed);
        if (iso.matches()) {
            return day(text, iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher french = FRENCH_DAY.matcher(trimmed);
        if (french.matches()) {
            return day(text, french.group(3), french.group(2), french.group(1));
        }
        throw noDate(text);
    }

    static Instant moment(String text) {
        String trimmed = text.strip();
        Matcher iso = ISO_DAY.matcher(trimmed);
        if (iso.matches()
                && iso.group(4) != null
                && OFFSET.matcher(iso.group(4)).matches()) {
            return offsetMoment(text, trimmed);
        }
        LocalDate day = date(trimmed);
        Matcher french = FRENCH_DAY.matcher(trimmed);
        String time = iso.matches() ? iso.group(4) : french.matches() ? french.group(4) : null;
        return LocalDateTime.of(day, time == null || time.isBlank() ? LocalTime.MIDNIGHT : time(text, time.strip()))
                .atZone(PARIS)
                .toInstant();
    }

    static Boolean yesNo(String text) {
        String plain = plain(text);
        if (YES.contains(plain)) {
            return true;
        }
        if (NO.contains(plain)) {
            return false;
        }
        throw new Unreadable("« " + shown(text) + " » n’est ni oui ni non.", "Écrire « oui » ou « non ».");
    }

    /** Lower case, no accents, only letters and digits separated by single spaces: how headings and words are compared. */
    static String plain(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static void geometry(String text) {
        if (!text.startsWith("{")) {
            throw new Unreadable("La forme n’est pas une géométrie GeoJSON.", "Importer le fichier GeoJSON lui-même.");
        }
    }

    private static LocalDate day(String text, String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            throw noDate(text);
        }
    }

    private static LocalTime time(String text, String time) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw noDate(text);
        }
        try {
            return LocalTime.of(
                    Integer.parseInt(parts.group(1)),
                    parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)),
                    parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)));
        } catch (DateTimeException e) {
            throw noDate(text);
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

    private static Unreadable noDate(String text) {
        return new Unreadable(
                "« " + shown(text) + " » n’est pas une date.", "Écrire la date ainsi : 2026-11-20 ou 20/11/2026.");
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
