package fr.faubourg.inbox;

import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says when a wished day is past: one on which nobody works holds until the end of the next working day. */
@Component
class WishedDays {
    private final DaysOff daysOff;
    private final Clock clock;

    WishedDays(DaysOff daysOff, Clock clock) {
        this.daysOff = daysOff;
        this.clock = clock;
    }

    boolean isLate(Question question) {
        LocalDate wished = question.wishedOn();
        return question.state() == QuestionState.OPEN && isPast(wished);
    }

    private boolean isPast(@Nullable LocalDate wished) {
        LocalDate today = today();
        return wished != null
                && wished.isBefore(today)
                && Stream.iterate(wished, day -> day.isBefore(today), day -> day.plusDays(1))
                        .anyMatch(day -> !daysOff.isOff(day));
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), FrenchFormat.PARIS);
    }

    Instant now() {
        return clock.instant();
    }
}
