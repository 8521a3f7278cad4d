package fr.faubourg.settings;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * French public holidays (jours fériés), computed for any year of the Gregorian calendar.
 *
 * <p>Sources: Code du travail, art. L.3133-1 (the eleven legal holidays), L.3134-13 (Good Friday and 26 December in the departments of
 * Bas-Rhin, Haut-Rhin and Moselle) and L.3422-2 (the abolition of slavery, overseas). In Alsace-Moselle Good Friday is a holiday in the communes
 * that have a Protestant church or a mixed one; it is counted in all of them, as the public calendar does.
 */
final class FrenchHolidays {
    private static final Map<HolidayZone, MonthDay> ABOLITION = Map.of(
            HolidayZone.MAYOTTE, MonthDay.of(4, 27),
            HolidayZone.MARTINIQUE, MonthDay.of(5, 22),
            HolidayZone.GUADELOUPE, MonthDay.of(5, 27),
            HolidayZone.SAINT_MARTIN, MonthDay.of(5, 28),
            HolidayZone.GUYANE, MonthDay.of(6, 10),
            HolidayZone.SAINT_BARTHELEMY, MonthDay.of(10, 9),
            HolidayZone.REUNION, MonthDay.of(12, 20));

    private static final ConcurrentMap<Year, NavigableMap<LocalDate, String>> KNOWN = new ConcurrentHashMap<>();

    private record Year(HolidayZone zone, int year) {}

    private FrenchHolidays() {}

    static boolean contains(HolidayZone zone, LocalDate day) {
        return of(zone, day.getYear()).containsKey(day);
    }

    /** The holidays of one year with their French names. Two may fall on one day (1 May and Ascension in 2008): it stands here once. */
    static NavigableMap<LocalDate, String> of(HolidayZone zone, int year) {
        return KNOWN.computeIfAbsent(new Year(zone, year), FrenchHolidays::compute);
    }

    private static NavigableMap<LocalDate, String> compute(Year wanted) {
        int year = wanted.year();
        LocalDate easter = easter(year);
        NavigableMap<LocalDate, String> days = new TreeMap<>();
        days.put(LocalDate.of(year, Month.JANUARY, 1), "Jour de l’an");
        days.put(easter.plusDays(1), "Lundi de Pâques");
        days.put(easter.plusDays(39), "Ascension");
        days.put(easter.plusDays(50), "Lundi de Pentecôte");
        days.put(LocalDate.of(year, Month.MAY, 1), "Fête du travail");
        days.put(LocalDate.of(year, Month.MAY, 8), "Victoire de 1945");
        days.put(LocalDate.of(year, Month.JULY, 14), "Fête nationale");
        days.put(LocalDate.of(year, Month.AUGUST, 15), "Assomption");
        days.put(LocalDate.of(year, Month.NOVEMBER, 1), "Toussaint");
        days.put(LocalDate.of(year, Month.NOVEMBER, 11), "Armistice de 1918");
        days.put(LocalDate.of(year, Month.DECEMBER, 25), "Noël");
        if (wanted.zone() == HolidayZone.ALSACE_MOSELLE) {
            days.put(easter.minusDays(2), "Vendredi saint");
            days.put(LocalDate.of(year, Month.DECEMBER, 26), "Saint-Étienne");
        }
        MonthDay abolition = ABOLITION.get(wanted.zone());
        if (abolition != null) {
            days.putIfAbsent(abolition.atYear(year), "Abolition de l’esclavage");
        }
        return Collections.unmodifiableNavigableMap(days);
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
