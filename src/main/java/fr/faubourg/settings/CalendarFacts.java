package fr.faubourg.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was decided about the calendar. */
record CalendarFacts(List<Zone> zones, List<Closing> closings, List<Week> weeks) {

    static final Set<DayOfWeek> USUAL_WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    CalendarFacts {
        zones = List.copyOf(zones);
        closings = List.copyOf(closings);
        weeks = List.copyOf(weeks);
    }

    /**
     * A law of holidays that was chosen.
     *
     * @param place null where nothing else says
     * @param from the first day on which it holds, null for all that came before
     * @param to the first day on which it holds no more, null for none
     * @param source what it was taken from
     */
    record Zone(
            UUID id,
            @Nullable UUID place,
            HolidayZone zone,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source) {

        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }

        boolean endsBy(LocalDate day) {
            return to != null && !to.isAfter(day);
        }
    }

    /** @param place null for everywhere */
    record Closing(UUID id, @Nullable UUID place, LocalDate first, LocalDate last, String label, String source) {

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** @param to the first day on which it holds no more, null for none */
    record Week(
            UUID id,
            Set<DayOfWeek> days,
            LocalDate from,
            @Nullable LocalDate to,
            String source) {

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

    /** On a day: what was said for the nearest place above, else the law of its commune, else what holds in the whole instance. */
    HolidayZone zoneOf(CalendarPlaces.Line line, LocalDate day) {
        for (UUID place : line.upwards()) {
            for (Zone each : zones) {
                if (place.equals(each.place()) && each.holds(day)) {
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
        return usualZone(day);
    }

    HolidayZone usualZone(LocalDate day) {
        return zones.stream()
                .filter(each -> each.place() == null && each.holds(day))
                .map(Zone::zone)
                .findFirst()
                .orElse(HolidayZone.METROPOLE);
    }

    /** The places about which something was decided. */
    Set<UUID> places() {
        return Stream.concat(zones.stream().map(Zone::place), closings.stream().map(Closing::place))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    List<Closing> closingsAt(CalendarPlaces.Line line) {
        return closings.stream()
                .filter(each -> each.place() == null || line.upwards().contains(each.place()))
                .toList();
    }

    WorkingDays workingDays(CalendarPlaces.Line line) {
        List<Closing> closed = closingsAt(line);
        return new WorkingDays(day -> weekOf(day).contains(day.getDayOfWeek())
                && !FrenchHolidays.contains(zoneOf(line, day), day)
                && closed.stream().noneMatch(each -> each.holds(day)));
    }
}
