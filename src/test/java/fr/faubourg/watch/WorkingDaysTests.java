package fr.faubourg.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.faubourg.watch.FrenchHolidays.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {
    private final WorkingDays metropole = new WorkingDays(new FrenchHolidays(Zone.METROPOLE));
    private final WorkingDays alsace = new WorkingDays(new FrenchHolidays(Zone.ALSACE_MOSELLE));

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
        assertThat(alsace.after(LocalDate.of(2026, 4, 2), 1)).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(alsace.isWorking(LocalDate.of(2029, 12, 26))).isFalse();
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
    void holidaysAreThoseThatThePublicCalendarGives(Zone zone, String file) throws IOException {
        var folder = System.getenv("FAUBOURG_PUBLIC_DATA");
        assumeTrue(folder != null, "FAUBOURG_PUBLIC_DATA is not set: the public calendars are not compared");
        var published = Files.readAllLines(Path.of(folder, "calendars", file)).stream()
                .skip(1)
                .map(line -> LocalDate.parse(line.substring(0, 10)))
                .collect(Collectors.groupingBy(LocalDate::getYear, Collectors.toSet()));
        var computed = new FrenchHolidays(zone);
        assertThat(published).hasSizeGreaterThan(20);
        published.forEach((year, days) -> assertThat(computed.of(year)).isEqualTo(Set.copyOf(days)));
    }
}
