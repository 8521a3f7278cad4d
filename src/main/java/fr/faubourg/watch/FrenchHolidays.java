package fr.faubourg.watch;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * French public holidays (jours fériés), computed for any year of the Gregorian calendar.
 *
 * <p>Sources: Code du travail, art. L.3133-1 (the eleven legal holidays) and L.3134-13 (Good Friday and 26 December in
 * the departments of Bas-Rhin, Haut-Rhin and Moselle), read in November 2026. In Alsace-Moselle Good Friday is a holiday in
 * the communes that have a Protestant church or a mixed one; the instance decides for its whole territory. The
 * abolition days of the overseas departments are not known here.
 */
public final class FrenchHolidays {
    /** Which law of holidays a territory of work lives under. */
    public enum Zone {
        METROPOLE,
        ALSACE_MOSELLE
    }

    private final Zone zone;
    private final ConcurrentMap<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    public FrenchHolidays(Zone zone) {
        this.zone = zone;
    }

    public boolean contains(LocalDate day) {
        return byYear.computeIfAbsent(day.getYear(), this::of).contains(day);
    }

    /** All the holidays of one year. Two may fall on one day (1 May and Ascension in 2008): a set has it once. */
    Set<LocalDate> of(int year) {
        var easter = easter(year);
        var days = new HashSet<LocalDate>();
        days.add(LocalDate.of(year, Month.JANUARY, 1));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, Month.MAY, 1));
        days.add(LocalDate.of(year, Month.MAY, 8));
        days.add(easter.plusDays(39));
        days.add(easter.plusDays(50));
        days.add(LocalDate.of(year, Month.JULY, 14));
        days.add(LocalDate.of(year, Month.AUGUST, 15));
        days.add(LocalDate.of(year, Month.NOVEMBER, 1));
        days.add(LocalDate.of(year, Month.NOVEMBER, 11));
        days.add(LocalDate.of(year, Month.DECEMBER, 25));
        if (zone == Zone.ALSACE_MOSELLE) {
            days.add(easter.minusDays(2));
            days.add(LocalDate.of(year, Month.DECEMBER, 26));
        }
        return Set.copyOf(days);
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm published in Nature in 1876 (Meeus/Butcher). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int correction = (century + 8) / 25;
        int epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int monthAndDay = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
