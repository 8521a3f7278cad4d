package fr.faubourg.watch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;

/** By what a timeline is divided. */
public enum TimelineStep {
    WEEK("semaine"),
    MONTH("mois");

    /** The word of the step in addresses. */
    static final String WORD = "pas";

    private final String value;

    TimelineStep(String value) {
        this.value = value;
    }

    /** Its own word after {@link #WORD}. */
    public String value() {
        return value;
    }

    static Optional<TimelineStep> named(String word) {
        return Stream.of(values()).filter(step -> step.value.equals(word)).findFirst();
    }

    LocalDate first(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the next one. */
    LocalDate next(LocalDate first) {
        return switch (this) {
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }
}
