package fr.faubourg.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.faubourg.settings.CalendarPlaces.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {
    private static final CalendarFacts NOTHING_DECIDED = new CalendarFacts(List.of(), List.of(), List.of());

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final WorkingDays metropole = NOTHING_DECIDED.workingDays(Line.NOWHERE);
    private final WorkingDays strasbourg = NOTHING_DECIDED.workingDays(new Line(List.of(), "67482"));

    @ParameterizedTest
    @CsvSource({"1818-03-22", "1943-04-25", "2000-04-23", "2024-03-31", "2026-04-05", "2038-04-25", "2285-03-22"})
    void easterFallsOnItsSunday(LocalDate sunday) {
        assertThat(FrenchHolidays.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 0, 2026-11-20",
        "2026-11-20, 1, 2026-11-23",
        "2026-11-10, 1, 2026-11-12",
        "2026-12-24, 2, 2026-12-29",
        "2026-05-13, 1, 2026-05-15",
        "2026-11-21, 5, 2026-11-27"
    })
    void aDelaySkipsWeekendsAndHolidays(LocalDate start, int days, LocalDate due) {
        assertThat(metropole.after(start, days)).isEqualTo(due);
    }

    @Test
    void alsaceMoselleRestsOnGoodFridayAndOnTheDayAfterChristmas() {
        assertThat(metropole.after(LocalDate.of(2026, 4, 2), 1)).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(strasbourg.after(LocalDate.of(2026, 4, 2), 1)).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(strasbourg.isWorking(LocalDate.of(2029, 12, 26))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "97105, 2026-05-27",
        "97209, 2026-05-22",
        "97302, 2026-06-10",
        "97411, 2027-12-20",
        "97608, 2026-04-27",
        "97701, 2026-10-09",
        "97801, 2026-05-28"
    })
    void overseasRemembersTheAbolitionOnItsOwnDay(String commune, LocalDate day) {
        assertThat(NOTHING_DECIDED.workingDays(new Line(List.of(), commune)).isWorking(day))
                .isFalse();
        assertThat(metropole.isWorking(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "57463, ALSACE_MOSELLE",
        "68224, ALSACE_MOSELLE",
        "2A004, METROPOLE",
        "59350, METROPOLE",
        "97502, METROPOLE"
    })
    void aCommuneFollowsItsDepartment(String code, HolidayZone zone) {
        assertThat(HolidayZone.ofCommune(code)).contains(zone);
    }

    @Test
    void whatIsSaidForTheNearestPlaceWinsOverTheCommuneAndTheCommuneOverTheRest() {
        UUID district = UUID.randomUUID();
        UUID town = UUID.randomUUID();
        var facts = new CalendarFacts(
                List.of(
                        zone(null, HolidayZone.ALSACE_MOSELLE, null, null),
                        zone(district, HolidayZone.REUNION, null, null)),
                List.of(),
                List.of());
        assertThat(facts.zoneOf(new Line(List.of(district, town), "59350"), DAY))
                .isEqualTo(HolidayZone.REUNION);
        assertThat(facts.zoneOf(new Line(List.of(town), "59350"), DAY)).isEqualTo(HolidayZone.METROPOLE);
        assertThat(facts.zoneOf(new Line(List.of(town), null), DAY)).isEqualTo(HolidayZone.ALSACE_MOSELLE);
        assertThat(facts.zoneOf(new Line(List.of(town), "code"), DAY)).isEqualTo(HolidayZone.ALSACE_MOSELLE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-26, , , false",
        "2026-12-26, 2026-12-26, , false",
        "2026-12-26, 2026-12-27, , true",
        "2026-12-26, , 2026-12-26, true",
        "2026-12-26, , 2026-12-27, false"
    })
    void aZoneHoldsFromItsDayUntilTheDayBeforeItsEnd(LocalDate day, LocalDate from, LocalDate to, boolean working) {
        var everyDay = new CalendarFacts.Week(
                UUID.randomUUID(), EnumSet.allOf(DayOfWeek.class), LocalDate.of(2000, 1, 1), null, "Usage");
        UUID town = UUID.randomUUID();
        var facts = new CalendarFacts(
                List.of(zone(town, HolidayZone.ALSACE_MOSELLE, from, to)), List.of(), List.of(everyDay));
        assertThat(facts.workingDays(new Line(List.of(town), "59350")).isWorking(day))
                .isEqualTo(working);
        assertThat(facts.workingDays(new Line(List.of(), "59350")).isWorking(day))
                .isTrue();
    }

    @Test
    void aDelayCrossesAChangeOfZone() {
        LocalDate change = LocalDate.of(2027, 3, 26);
        var facts = new CalendarFacts(
                List.of(
                        zone(null, HolidayZone.METROPOLE, null, change),
                        zone(null, HolidayZone.ALSACE_MOSELLE, change, null)),
                List.of(),
                List.of());
        var days = facts.workingDays(Line.NOWHERE);
        assertThat(days.after(LocalDate.of(2027, 3, 25), 1))
                .as("Good Friday 2027, the first day of the new zone, then Easter")
                .isEqualTo(LocalDate.of(2027, 3, 30));
        assertThat(metropole.after(LocalDate.of(2027, 3, 25), 1)).isEqualTo(change);
    }

    private static CalendarFacts.Zone zone(
            @Nullable UUID place, HolidayZone zone, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new CalendarFacts.Zone(UUID.randomUUID(), place, zone, from, to, "Délibération");
    }

    @Test
    void theWeekChangesOnItsDayAndClosingsHoldInTheirBranch() {
        UUID town = UUID.randomUUID();
        var from = LocalDate.of(2027, 1, 4);
        var facts = new CalendarFacts(
                List.of(),
                List.of(new CalendarFacts.Closing(
                        UUID.randomUUID(), town, from.plusDays(1), from.plusDays(2), "Braderie", "Arrêté")),
                List.of(new CalendarFacts.Week(
                        UUID.randomUUID(), EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY), from, null, "Usage")));
        var elsewhere = facts.workingDays(Line.NOWHERE);
        assertThat(elsewhere.isWorking(from.minusDays(4))).as("Thursday before").isTrue();
        assertThat(elsewhere.isWorking(from)).as("Monday").isFalse();
        assertThat(elsewhere.isWorking(from.plusDays(1))).isTrue();
        assertThat(elsewhere.isWorking(from.plusDays(5))).as("Saturday").isTrue();
        assertThat(facts.workingDays(new Line(List.of(town), null)).isWorking(from.plusDays(1)))
                .isFalse();
    }

    @Test
    void distanceIsTheInverseOfDelay() {
        var start = LocalDate.of(2026, 11, 20);
        for (int days = 0; days < 300; days++) {
            assertThat(metropole.between(start, metropole.after(start, days))).isEqualTo(days);
            assertThat(metropole.between(metropole.after(start, days), start)).isEqualTo(-days);
        }
    }

    @Test
    void aDelayNeverRunsBackwards() {
        assertThatThrownBy(() -> metropole.after(LocalDate.of(2026, 11, 20), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"METROPOLE, jours_feries_metropole.csv", "ALSACE_MOSELLE, jours_feries_alsace-moselle.csv"})
    void holidaysAreThoseThatThePublicCalendarGives(HolidayZone zone, String file) throws IOException {
        var folder = System.getenv("FAUBOURG_PUBLIC_DATA");
        assumeTrue(folder != null, "FAUBOURG_PUBLIC_DATA is not set: the public calendars are not compared");
        var published = Files.readAllLines(Path.of(folder, "calendars", file)).stream()
                .skip(1)
                .map(line -> LocalDate.parse(line.substring(0, 10)))
                .collect(Collectors.groupingBy(LocalDate::getYear, Collectors.toSet()));
        assertThat(published).hasSizeGreaterThan(20);
        published.forEach((year, days) ->
                assertThat(FrenchHolidays.of(zone, year).keySet()).isEqualTo(Set.copyOf(days)));
    }
}
