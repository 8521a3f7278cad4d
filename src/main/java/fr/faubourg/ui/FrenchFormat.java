package fr.faubourg.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Dates, numbers and amounts as French readers write them. Groups of three digits, and a number and its unit, are held together by a
 * narrow no-break space (U+202F). Instants are shown in the time of Paris.
 */
public final class FrenchFormat {
    /** The narrow no-break space. */
    public static final char THIN = '\u202F';

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Locale FRENCH = Locale.FRENCH;
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", FRENCH);
    private static final DateTimeFormatter FULL_WEEKDAY = DateTimeFormatter.ofPattern("EEEE", FRENCH);
    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMM uuuu", FRENCH);
    private static final DateTimeFormatter FULL_MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", FRENCH);

    private FrenchFormat() {}

    /** {@code ven. 20 nov. 2026}. */
    public static String date(LocalDate date) {
        return WEEKDAY.format(date) + " " + shortDate(date);
    }

    /** {@code 20 nov. 2026}, where the day of the week says nothing. */
    public static String shortDate(LocalDate date) {
        return dayOfMonth(date) + " " + MONTH_YEAR.format(date);
    }

    /** {@code vendredi 20 novembre 2026}. */
    public static String longDate(LocalDate date) {
        return FULL_WEEKDAY.format(date) + " " + dayOfMonth(date) + " " + FULL_MONTH_YEAR.format(date);
    }

    /** {@code novembre 2026}. */
    public static String month(LocalDate date) {
        return FULL_MONTH_YEAR.format(date);
    }

    /** {@code du 1er sept. au 20 nov. 2026}; a year is said twice only when there are two. */
    public static String period(LocalDate from, LocalDate to) {
        String start = from.getYear() == to.getYear() ? dayOfMonth(from) + " " + MONTH.format(from) : shortDate(from);
        return from.equals(to) ? "le " + shortDate(from) : "du " + start + " au " + shortDate(to);
    }

    /** {@code ven. 20 nov. 2026, 9 h 30}. */
    public static String dateTime(Instant instant) {
        return date(instant.atZone(PARIS).toLocalDate()) + ", " + time(instant);
    }

    /** {@code 9 h 30}. */
    public static String time(Instant instant) {
        return time(instant.atZone(PARIS).toLocalTime());
    }

    /** {@code 9 h 30}, {@code 14 h}. */
    public static String time(LocalTime time) {
        String hour = time.getHour() + "" + THIN + "h";
        return time.getMinute() == 0 ? hour : hour + THIN + "%02d".formatted(time.getMinute());
    }

    /**
     * When something is due, in the words one would use: {@code − 3 jours} when it is late, {@code auj.}, {@code demain}, the day of the
     * week within six days, then {@code 4 déc.}.
     */
    public static String due(LocalDate date, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, date);
        if (ahead < 0) {
            return "−" + THIN + days(-ahead);
        }
        if (ahead == 0) {
            return "auj.";
        }
        if (ahead == 1) {
            return "demain";
        }
        if (ahead < 7) {
            return FULL_WEEKDAY.format(date);
        }
        return date.getYear() == today.getYear() ? dayOfMonth(date) + " " + MONTH.format(date) : shortDate(date);
    }

    /** {@code 12 345}. */
    public static String number(long value) {
        return decimals("#,##0").format(value);
    }

    /** {@code 12 345,5}, with at most the given number of decimals, rounded half up. */
    public static String number(double value, int maxDecimals) {
        return decimals("#,##0" + (maxDecimals > 0 ? "." + "#".repeat(maxDecimals) : ""))
                .format(value);
    }

    /** {@code 72 %} for the share 0.72, without decimals; {@code 0,4 %} with one under one per cent. */
    public static String percent(double share) {
        double value = share * 100;
        return number(value, value > 0 && value < 1 ? 1 : 0) + THIN + "%";
    }

    /** {@code 12 345,60 €}. */
    public static String euros(BigDecimal amount) {
        return decimals("#,##0.00").format(amount) + THIN + "€";
    }

    /** {@code 1 jour}, {@code 3 jours}. */
    public static String days(long days) {
        return number(days) + THIN + (Math.abs(days) < 2 ? "jour" : "jours");
    }

    /** {@code 8,5 jours}: at most one decimal. Under two, French keeps the singular: {@code 1,5 jour}. */
    public static String days(double days) {
        return number(days, 1) + THIN + (Math.abs(days) < 2 ? "jour" : "jours");
    }

    /** The same of a duration. */
    public static String days(Duration duration) {
        return days(duration.toMinutes() / 1440.0);
    }

    /** {@code 850 m}, {@code 1,2 km}. */
    public static String distance(double metres) {
        return metres < 1000 ? number(Math.round(metres)) + THIN + "m" : number(metres / 1000, 1) + THIN + "km";
    }

    /** {@code 412 octets}, {@code 38 ko}, {@code 1,4 Mo}: in thousands, as disks are sold. */
    public static String size(long bytes) {
        if (bytes < 1000) {
            return number(bytes) + THIN + (bytes < 2 ? "octet" : "octets");
        }
        return bytes < 1_000_000
                ? number(Math.round(bytes / 1000.0)) + THIN + "ko"
                : number(bytes / 1_000_000.0, 1) + THIN + "Mo";
    }

    /** The noun with its number, agreed as French does: {@code 0 constat}, {@code 1 constat}, {@code 2 constats}. */
    public static String count(long number, String singular, String plural) {
        return number(number) + "\u00A0" + (Math.abs(number) < 2 ? singular : plural);
    }

    private static String dayOfMonth(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    }

    private static DecimalFormat decimals(String pattern) {
        var symbols = DecimalFormatSymbols.getInstance(FRENCH);
        symbols.setGroupingSeparator(THIN);
        symbols.setDecimalSeparator(',');
        symbols.setMinusSign('−');
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
