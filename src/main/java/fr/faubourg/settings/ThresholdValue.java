package fr.faubourg.settings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One value of a threshold.
 *
 * @param name of the threshold
 * @param from the first day on which it holds
 * @param to the first day on which it holds no more, null for none
 * @param source what it was taken from: a deliberation, a convention
 */
public record ThresholdValue(
        UUID id,
        String name,
        int value,
        LocalDate from,
        @Nullable LocalDate to,
        String source) {

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
