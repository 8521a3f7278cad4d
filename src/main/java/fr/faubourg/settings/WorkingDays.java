package fr.faubourg.settings;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * The working days (jours ouvrés) of one place, as {@link WorkingCalendar} gives them. A delay of {@code n} working days starts on
 * the day after, as the services count it: zero working days is today, even on a Sunday.
 */
public final class WorkingDays {
    /** A calendar may close for long, but somebody works some day within a year. */
    private static final int LONGEST_PAUSE = 366;

    private final Predicate<LocalDate> working;

    WorkingDays(Predicate<LocalDate> working) {
        this.working = working;
    }

    public boolean isWorking(LocalDate day) {
        return working.test(day);
    }

    /**
     * The {@code days}-th working day after {@code start}.
     *
     * @param days 0 or more
     */
    public LocalDate after(LocalDate start, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("A delay counts forward: " + days);
        }
        LocalDate day = start;
        for (int left = days; left > 0; left--) {
            LocalDate previous = day;
            do {
                day = day.plusDays(1);
            } while (!isWorking(day) && day.isBefore(previous.plusDays(LONGEST_PAUSE)));
        }
        return day;
    }

    /** How many working days lie after {@code from} up to and including {@code to}; negative when {@code to} is before. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorking)
                .count();
    }
}
