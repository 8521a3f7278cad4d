package fr.faubourg.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RotationTests {

    private static final LocalDateTime SATURDAY = LocalDateTime.of(2026, 11, 21, 2, 30);

    @Test
    void aYearOfNightsLeavesSevenDaysAndFourWeeks() {
        List<LocalDateTime> nights = new ArrayList<>();
        for (int day = 0; day < 365; day++) {
            nights.add(SATURDAY.minusDays(day));
        }
        Set<LocalDateTime> kept = new TreeSet<>(nights);
        kept.removeAll(new Rotation(7, 4).superfluous(nights));
        assertThat(kept)
                .containsExactly(
                        LocalDateTime.of(2026, 11, 1, 2, 30),
                        LocalDateTime.of(2026, 11, 8, 2, 30),
                        LocalDateTime.of(2026, 11, 15, 2, 30),
                        LocalDateTime.of(2026, 11, 16, 2, 30),
                        LocalDateTime.of(2026, 11, 17, 2, 30),
                        LocalDateTime.of(2026, 11, 18, 2, 30),
                        LocalDateTime.of(2026, 11, 19, 2, 30),
                        LocalDateTime.of(2026, 11, 20, 2, 30),
                        SATURDAY);
    }

    @Test
    void severalInOneDayLeaveTheLast() {
        assertThat(new Rotation(1, 0).superfluous(List.of(SATURDAY, SATURDAY.plusHours(1), SATURDAY.plusHours(2))))
                .containsExactlyInAnyOrder(SATURDAY, SATURDAY.plusHours(1));
    }

    @Test
    void anInterruptionOfMonthsTakesNothingAway() {
        List<LocalDateTime> old = List.of(SATURDAY.minusMonths(6), SATURDAY.minusMonths(5));
        assertThat(new Rotation(7, 4).superfluous(old)).isEmpty();
    }
}
