package fr.faubourg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.watch.TimelineQueries.Happened;
import fr.faubourg.watch.TimelineQueries.What;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void withoutAnythingSeenThereIsNothingToTell() {
        assertThat(Timeline.of(List.of(), null, null, TODAY).stretches()).isEmpty();
    }

    @Test
    void weeksBeginOnMondayAndFollowEachOtherToToday() {
        var timeline = Timeline.of(List.of(seen(LocalDate.of(2026, 11, 1), 2)), null, null, TODAY);
        assertThat(timeline.step()).isEqualTo(TimelineStep.WEEK);
        assertThat(timeline.stretches())
                .extracting(Timeline.Stretch::first)
                .containsExactly(
                        LocalDate.of(2026, 10, 26),
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 9),
                        LocalDate.of(2026, 11, 16));
        assertThat(timeline.stretches().getFirst().count(What.SEEN)).isEqualTo(2);
        assertThat(timeline.stretches().getFirst().last()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void aLongTimeIsToldByMonthUnlessWeeksAreAskedFor() {
        var happened = List.of(
                seen(LocalDate.of(2026, 1, 15), 5),
                new Happened(What.OPEN, LocalDate.of(2026, 1, 15), 1),
                new Happened(What.CLOSED, LocalDate.of(2026, 3, 2), 4));
        var months = Timeline.of(happened, null, null, TODAY);
        assertThat(months.step()).isEqualTo(TimelineStep.MONTH);
        assertThat(months.stretches()).hasSize(11);
        assertThat(months.stretches().get(2).count(What.CLOSED)).isEqualTo(4);
        assertThat(TimelinePages.finding(months))
                .isEqualTo("Le mois le plus chargé est janvier 2026\u00a0: 5\u00a0constats, dont 1\u00a0encore ouvert");
        assertThat(Timeline.of(happened, TimelineStep.WEEK, null, TODAY).stretches())
                .hasSize(45);
    }

    @Test
    void olderColumnsThanCanBeReadAreLeftOutAndItIsSaid() {
        var timeline = Timeline.of(List.of(seen(LocalDate.of(1999, 1, 1), 1)), null, null, TODAY);
        assertThat(timeline.stretches()).hasSize(Timeline.MOST);
        assertThat(timeline.stretches().getLast().first()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(timeline.begun()).isTrue();
    }

    @Test
    void ofTooManyTheFirstColumnWhichIsCutOffIsLeftOut() {
        var timeline = Timeline.of(
                List.of(seen(LocalDate.of(2026, 11, 2), TimelineQueries.MOST - 1), seen(LocalDate.of(2026, 11, 10), 1)),
                null,
                LocalDate.of(2020, 1, 1),
                TODAY);
        assertThat(timeline.stretches().getFirst().first()).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(timeline.begun()).isTrue();
    }

    @Test
    void theFirstDayAskedForBeginsIt() {
        var timeline = Timeline.of(
                List.of(seen(LocalDate.of(2026, 11, 10), 1)), TimelineStep.MONTH, LocalDate.of(2026, 8, 10), TODAY);
        assertThat(timeline.stretches())
                .extracting(Timeline.Stretch::first)
                .contains(LocalDate.of(2026, 11, 1))
                .doesNotContain(LocalDate.of(2026, 7, 1));
    }

    private static Happened seen(LocalDate day, long count) {
        return new Happened(What.SEEN, day, count);
    }
}
