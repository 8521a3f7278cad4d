package fr.faubourg.inbox;

import java.time.LocalDate;

/** Tells the days on which nobody works, weekends and public holidays. Implemented by the module that holds the calendar. */
@FunctionalInterface
public interface DaysOff {
    boolean isOff(LocalDate day);
}
