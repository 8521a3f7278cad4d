package fr.faubourg.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that was decided about the calendar. */
record CalendarFacts(List<Zone> zones, List<Closing> closings, List<Week> weeks) {

    static final Set<DayOfWeek> USUAL_WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    CalendarFacts {
        zones = List.copyOf(zones);
        closings = List.copyOf(closings);
        weeks = List.copyOf(weeks);
    }

    /** @param place null where nothing else says */
    record Zone(UUID id, @Nullable UUID place, HolidayZone zone) {}

    /** @param place null for everywhere */
    record Closing(UUID id, @Nullable UUID place, LocalDate first, LocalDate last, String label) {

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** @param to the first day on which it holds no more, null for none */
    record Week(
            UUID id,
            Set<DayOfWeek> days,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    Set<DayOfWeek> weekOf(LocalDate day) {
        return weeks.stream()
                .filter(week -> week.holds(day))
                .findFirst()
                .map(Week::days)
                .orElse(USUAL_WEEK);
    }

    /** What was said for the nearest place above, else the law of its commune, else what holds in the whole instance. */
    HolidayZone zoneOf(CalendarPlaces.Line line) {
        for (UUID place : line.upwards()) {
            for (Zone each : zones) {
                if (place.equals(each.place())) {
                    return each.zone();
                }
            }
        }
        String commune = line.commune();
        if (commune != null) {
            var derived = HolidayZone.ofCommune(commune);
            if (derived.isPresent()) {
                return derived.get();
            }
        }
        return usualZone();
    }

    HolidayZone usualZone() {
        return zones.stream()
                .filter(each -> each.place() == null)
                .map(Zone::zone)
                .findFirst()
                .orElse(HolidayZone.METROPOLE);
    }

    List<Closing> closingsAt(CalendarPlaces.Line line) {
        return closings.stream()
                .filter(each -> each.place() == null || line.upwards().contains(each.place()))
                .toList();
    }

    WorkingDays workingDays(CalendarPlaces.Line line) {
        HolidayZone zone = zoneOf(line);
        List<Closing> closed = closingsAt(line);
        return new WorkingDays(day -> weekOf(day).contains(day.getDayOfWeek())
                && !FrenchHolidays.contains(zone, day)
                && closed.stream().noneMatch(each -> each.holds(day)));
    }
}
