package fr.faubourg.prevention;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session (séance) of an operation that was held.
 *
 * @param done what was done
 * @param residents how many residents were met; null when nobody counted
 */
public record Session(
        UUID id,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        String done,
        @Nullable Integer residents,
        @Nullable Integer children,
        @Nullable Integer professionals) {}
