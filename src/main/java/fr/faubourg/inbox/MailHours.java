package fr.faubourg.inbox;

import java.time.LocalTime;

/**
 * When a person wants mail, in the time of Paris.
 *
 * @param digestAt when the digest leaves
 * @param quietFrom from when mail waits; the same as {@code quietTo} for no quiet hours
 * @param quietTo until when it waits, on the next day when it is before {@code quietFrom}
 * @param quietOnDaysOff whether mail waits on weekends and public holidays too
 */
public record MailHours(
        DigestRhythm digest, LocalTime digestAt, LocalTime quietFrom, LocalTime quietTo, boolean quietOnDaysOff) {
    /** What holds for who chose nothing. */
    static final MailHours USUAL =
            new MailHours(DigestRhythm.DAILY, LocalTime.of(8, 0), LocalTime.of(19, 0), LocalTime.of(7, 30), true);
}
