package fr.faubourg.prevention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Some days, both ends included. */
record Window(LocalDate from, LocalDate to) {
    Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a window that ends before it begins");
        }
    }

    /** The days before the first session, that day left out. */
    static Window before(LocalDate first, int days) {
        return new Window(first.minusDays(days), first.minusDays(1));
    }

    /** The days after the last session, that day left out. */
    static Window after(LocalDate last, int days) {
        return new Window(last.plusDays(1), last.plusDays(days));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean isOver(LocalDate today) {
        return to.isBefore(today);
    }

    /** How many of its days are past or today's. */
    long elapsed(LocalDate today) {
        var last = to.isAfter(today) ? today : to;
        return Math.max(0, ChronoUnit.DAYS.between(from, last) + 1);
    }
}
