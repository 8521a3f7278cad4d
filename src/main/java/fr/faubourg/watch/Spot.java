package fr.faubourg.watch;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was seen where and when: what a likely duplicate is looked for with.
 *
 * @param place its own place, the nearest; null when it lies in none
 */
record Spot(
        UUID category,
        FindingKind kind,
        @Nullable UUID place,
        @Nullable Double lon,
        @Nullable Double lat,
        LocalDate day) {}
