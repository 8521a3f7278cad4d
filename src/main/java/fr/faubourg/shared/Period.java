package fr.faubourg.shared;

import java.time.LocalDate;

/**
 * A stretch of days (période), both ends included.
 *
 * @param from first day
 * @param to last day, never before the first
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins: " + from + " – " + to);
        }
    }

    /** Whether the day lies in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
