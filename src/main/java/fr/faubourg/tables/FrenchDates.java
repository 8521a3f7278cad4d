package fr.faubourg.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as they are written in France: 12/03/2026, 12-03-26, 12 mars 2026, lundi 12 mars 2026 à 14h30, 2026-03-12, 20260312, and the
 * number of a day as a spreadsheet counts it. The day comes before the month, always.
 */
final class FrenchDates {
    private static final String TIME_AFTER = "(?:(?:[T,]|\\s)\\s*(?:à\\s*)?(\\d.*))?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME_AFTER);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4}|\\d{2})" + TIME_AFTER);
    private static final Pattern WORDS = Pattern.compile(
            "(\\d{1,2})(?:er)?[\\s.-]*(\\p{L}{3,9})[\\s.-]*(\\d{4}|\\d{2})" + TIME_AFTER, Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEKDAY = Pattern.compile(
            "^(?:lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|dredi|edi|anche)?[.,]?\\s+(?:le\\s+)?",
            Pattern.CASE_INSENSITIVE);
    /** Days since the end of 1899, from 1950 to 2149; with a fraction for the time. */
    private static final Pattern SERIAL = Pattern.compile("([1-8]\\d{4}|9[01]\\d{3})(?:[.,](\\d{1,12}))?");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate SERIAL_FROM = LocalDate.of(1950, 1, 1);
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2})\\s?[:hH]\\s?(\\d{2})?(?::(\\d{2})(?:[.,]\\d+)?)?(?:\\s?(?:Z|[+-]\\d{2}:?\\d{2}|min|h))?");
    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");
    /** Two-digit years up to this one are of our century. */
    private static final int CENTURY = 69;

    private FrenchDates() {}

    /** @throws Values.Unreadable when it is no date */
    static LocalDateTime read(String text) {
        String trimmed = text.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
        if (trimmed.length() > 60) {
            throw Values.noDate(text);
        }
        String bare = WEEKDAY.matcher(trimmed).replaceFirst("");
        try {
            LocalDateTime found = written(bare);
            if (found == null) {
                throw Values.noDate(text);
            }
            return found;
        } catch (DateTimeException e) {
            throw Values.noDate(text);
        }
    }

    private static @Nullable LocalDateTime written(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return moment(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3), iso.group(4));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return moment(numbers.group(3), Integer.parseInt(numbers.group(2)), numbers.group(1), numbers.group(4));
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches() && month(words.group(2)) > 0) {
            return moment(words.group(3), month(words.group(2)), words.group(1), words.group(4));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return moment(compact.group(1), Integer.parseInt(compact.group(2)), compact.group(3), null);
        }
        Matcher serial = SERIAL.matcher(text);
        return serial.matches() ? serial(serial.group(1), serial.group(2)) : null;
    }

    private static LocalDateTime moment(String year, int month, String day, @Nullable String time) {
        int number = Integer.parseInt(year);
        int full = year.length() == 4 ? number : number <= CENTURY ? 2000 + number : 1900 + number;
        return LocalDate.of(full, month, Integer.parseInt(day)).atTime(time(time));
    }

    private static @Nullable LocalDateTime serial(String days, @Nullable String fraction) {
        LocalDate day = SERIAL_ZERO.plusDays(Integer.parseInt(days));
        if (day.isBefore(SERIAL_FROM)) {
            return null;
        }
        long seconds = fraction == null ? 0 : Math.round(Double.parseDouble("0." + fraction) * 86_400);
        return day.atStartOfDay().plusSeconds(seconds);
    }

    private static LocalTime time(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return LocalTime.MIDNIGHT;
        }
        Matcher parts = TIME.matcher(text.strip());
        if (!parts.matches()) {
            throw new DateTimeException("no time");
        }
        return LocalTime.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** "mars", "janv", "févr.": a month or its beginning, of three letters at least. */
    private static int month(String word) {
        String plain = Values.plain(word);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(plain)) {
                return i + 1;
            }
        }
        return 0;
    }
}
