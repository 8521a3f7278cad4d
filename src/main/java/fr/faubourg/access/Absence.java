package fr.faubourg.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away (absence), without a word on why.
 *
 * @param account who is away
 * @param name the person's name
 * @param to the last day, included
 * @param standIn who sees in the meantime what waits for the person; null when nobody does
 */
public record Absence(
        AccountId account,
        String name,
        LocalDate from,
        LocalDate to,
        @Nullable AccountId standIn,
        @Nullable String standInName) {}
