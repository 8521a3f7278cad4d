package fr.faubourg.inbox;

import fr.faubourg.ui.FrenchFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When mail may leave: digests on working days, nothing in the quiet hours; all in the time of Paris, summer and winter. */
@Component
class MailSchedule {
    private final DaysOff daysOff;

    MailSchedule(ObjectProvider<DaysOff> daysOff) {
        this.daysOff = daysOff.getIfAvailable(() -> MailSchedule::isWeekend);
    }

    /** The first moment of a digest at or after the given one. */
    Instant nextDigest(MailHours hours, Instant from) {
        ZonedDateTime start = from.atZone(FrenchFormat.PARIS);
        return Stream.iterate(start.toLocalDate(), day -> day.plusDays(1))
                .filter(day -> isDigestDay(hours.digest(), day))
                .map(day ->
                        day.atTime(hours.digestAt()).atZone(FrenchFormat.PARIS).toInstant())
                .filter(moment -> !moment.isBefore(from))
                .findFirst()
                .orElseThrow();
    }

    /** Whether mail waits now. */
    boolean isQuiet(MailHours hours, Instant now) {
        ZonedDateTime there = now.atZone(FrenchFormat.PARIS);
        return (hours.quietOnDaysOff() && daysOff.isOff(there.toLocalDate()))
                || isWithin(there.toLocalTime(), hours.quietFrom(), hours.quietTo());
    }

    private boolean isDigestDay(DigestRhythm rhythm, LocalDate day) {
        if (daysOff.isOff(day)) {
            return false;
        }
        return switch (rhythm) {
            case DAILY -> true;
            case WEEKLY -> day.with(DayOfWeek.MONDAY).datesUntil(day).allMatch(daysOff::isOff);
        };
    }

    private static boolean isWithin(LocalTime time, LocalTime from, LocalTime to) {
        boolean afterFrom = !time.isBefore(from);
        boolean beforeTo = time.isBefore(to);
        if (from.equals(to)) {
            return false;
        }
        return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
