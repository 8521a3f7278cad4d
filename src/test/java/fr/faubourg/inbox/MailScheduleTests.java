package fr.faubourg.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class MailScheduleTests {
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 1));

    private final MailSchedule schedule = schedule();

    @Test
    void dailyDigestComesAtItsHourOnWorkingDays() {
        assertThat(schedule.nextDigest(MailHours.USUAL, at("2026-11-17T07:59"))).isEqualTo(at("2026-11-17T08:00"));
        assertThat(schedule.nextDigest(MailHours.USUAL, at("2026-11-17T08:00"))).isEqualTo(at("2026-11-17T08:00"));
        assertThat(schedule.nextDigest(MailHours.USUAL, at("2026-11-20T08:01"))).isEqualTo(at("2026-11-23T08:00"));
        assertThat(schedule.nextDigest(MailHours.USUAL, at("2026-04-03T12:00"))).isEqualTo(at("2026-04-07T08:00"));
    }

    @Test
    void weeklyDigestComesOnTheFirstWorkingDayOfTheWeek() {
        MailHours weekly = hours(DigestRhythm.WEEKLY, "08:00", "19:00", "07:30", true);
        assertThat(schedule.nextDigest(weekly, at("2026-11-17T09:00"))).isEqualTo(at("2026-11-23T08:00"));
        assertThat(schedule.nextDigest(weekly, at("2026-04-03T12:00"))).isEqualTo(at("2026-04-07T08:00"));
        assertThat(schedule.nextDigest(weekly, at("2026-04-07T08:01"))).isEqualTo(at("2026-04-13T08:00"));
    }

    @Test
    void quietHoursSpanTheNight() {
        assertThat(schedule.isQuiet(MailHours.USUAL, at("2026-11-17T18:59"))).isFalse();
        assertThat(schedule.isQuiet(MailHours.USUAL, at("2026-11-17T19:00"))).isTrue();
        assertThat(schedule.isQuiet(MailHours.USUAL, at("2026-11-18T02:00"))).isTrue();
        assertThat(schedule.isQuiet(MailHours.USUAL, at("2026-11-18T07:29"))).isTrue();
        assertThat(schedule.isQuiet(MailHours.USUAL, at("2026-11-18T07:30"))).isFalse();
    }

    @Test
    void quietHoursMayLieWithinADayOrNotBe() {
        MailHours siesta = hours(DigestRhythm.DAILY, "08:00", "12:00", "14:00", false);
        assertThat(schedule.isQuiet(siesta, at("2026-11-17T13:00"))).isTrue();
        assertThat(schedule.isQuiet(siesta, at("2026-11-17T14:00"))).isFalse();
        MailHours never = hours(DigestRhythm.DAILY, "08:00", "00:00", "00:00", false);
        assertThat(schedule.isQuiet(never, at("2026-11-17T00:00"))).isFalse();
    }

    @Test
    void weekendsAndHolidaysAreQuietWhereWanted() {
        assertThat(schedule.isQuiet(MailHours.USUAL, at("2026-11-21T10:00"))).isTrue();
        assertThat(schedule.isQuiet(MailHours.USUAL, at("2026-05-01T10:00"))).isTrue();
        MailHours always = hours(DigestRhythm.DAILY, "08:00", "19:00", "07:30", false);
        assertThat(schedule.isQuiet(always, at("2026-05-01T10:00"))).isFalse();
    }

    @Test
    void clocksThatChangeMoveNothing() {
        // On 29 March 2026 there is no 2:30 in Paris; on 25 October there are two.
        MailHours night = hours(DigestRhythm.DAILY, "02:30", "00:00", "00:00", false);
        MailSchedule everyDay = new MailSchedule(factory(_ -> false).getBeanProvider(DaysOff.class));
        assertThat(everyDay.nextDigest(night, at("2026-03-29T00:30"))).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        Instant autumn = everyDay.nextDigest(night, at("2026-10-25T00:30"));
        assertThat(autumn).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(everyDay.nextDigest(night, autumn.plusSeconds(1))).isEqualTo(Instant.parse("2026-10-26T01:30:00Z"));
        assertThat(schedule.nextDigest(MailHours.USUAL, at("2026-03-27T09:00")))
                .isEqualTo(Instant.parse("2026-03-30T06:00:00Z"));
        assertThat(schedule.nextDigest(MailHours.USUAL, at("2026-10-23T09:00")))
                .isEqualTo(Instant.parse("2026-10-26T07:00:00Z"));
        assertThat(schedule.isQuiet(MailHours.USUAL, Instant.parse("2026-03-30T05:29:00Z")))
                .isTrue();
        assertThat(schedule.isQuiet(MailHours.USUAL, Instant.parse("2026-03-30T05:30:00Z")))
                .isFalse();
    }

    private static MailSchedule schedule() {
        return new MailSchedule(factory(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY
                        || day.getDayOfWeek() == DayOfWeek.SUNDAY
                        || HOLIDAYS.contains(day))
                .getBeanProvider(DaysOff.class));
    }

    private static StaticListableBeanFactory factory(DaysOff daysOff) {
        var factory = new StaticListableBeanFactory();
        factory.addBean("daysOff", daysOff);
        return factory;
    }

    private static MailHours hours(DigestRhythm rhythm, String digest, String from, String to, boolean daysOff) {
        return new MailHours(rhythm, LocalTime.parse(digest), LocalTime.parse(from), LocalTime.parse(to), daysOff);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }
}
