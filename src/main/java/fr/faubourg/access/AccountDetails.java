package fr.faubourg.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its administrators see it.
 *
 * @param resetAskedAt since when the person waits for a new password, or null
 * @param version for the next change
 */
record AccountDetails(
        AccountId id,
        String name,
        String email,
        String job,
        AccountState state,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable Instant resetAskedAt,
        int version,
        List<HeldRole> roles) {

    /** A grant with its own id, so that it can be withdrawn. */
    record HeldRole(UUID id, Grant grant) {}

    List<Grant> grants() {
        return roles.stream().map(HeldRole::grant).toList();
    }
}
