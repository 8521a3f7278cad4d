package fr.faubourg.watch;

import fr.faubourg.ui.FrenchFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link as the régulateur sees it: when it went, whether it was opened, whether it still serves. Its secret is nowhere.
 *
 * @param contactId whom it was mailed to; null when it was handed to the régulateur
 * @param photos whether the photos were shared
 * @param openings how often the page was opened: mail servers open links too
 */
public record AnswerLinkLine(
        UUID id,
        UUID taskId,
        UUID organisationId,
        @Nullable UUID contactId,
        boolean photos,
        Instant sentAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt,
        @Nullable String sentBy,
        long openings,
        @Nullable Instant lastOpenedAt) {
    public LocalDate sentOn() {
        return LocalDate.ofInstant(sentAt, FrenchFormat.PARIS);
    }

    /** Whether it can still be used. */
    public boolean isLive(Instant now) {
        return revokedAt == null && usedAt == null && now.isBefore(expiresAt);
    }
}
