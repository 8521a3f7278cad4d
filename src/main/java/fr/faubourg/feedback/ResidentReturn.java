package fr.faubourg.feedback;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said back to residents (retour aux habitants).
 *
 * @param said in the words of who said it; names no resident
 * @param account who noted it
 * @param own whether it was said about the observation itself, not about the one that is followed instead of it
 */
record ResidentReturn(
        UUID id,
        LocalDate saidOn,
        ReturnChannel channel,
        ReturnAudience audience,
        String said,
        String account,
        @Nullable String organisation,
        boolean own) {}
