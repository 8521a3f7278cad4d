package fr.faubourg.watch;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Working days (jours ouvrés): Monday to Friday, public holidays left out. A delay of {@code n} working days starts on
 * the day after, as the services count it: zero working days is today, even on a Sunday.
 */
public final class WorkingDays {
    private final FrenchHolidays holidays;

    public WorkingDays(FrenchHolidays holidays) {
        this.holidays = holidays;
    }

    public boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
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
        var day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorking(day)) {
                left--;
            }
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
