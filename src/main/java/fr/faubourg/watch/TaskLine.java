package fr.faubourg.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as pages show it to all who may know of its observation: who, what, for when, where it stands. Nothing that is kept inside an
 * organisation is in it.
 *
 * @param because why this organisation
 * @param wanted what it is asked to do, possibly empty
 * @param comment what it said with its latest answer, possibly empty
 * @param current whether it still counts: not given back, taken back or asked anew since
 * @param late whether work is awaited and its date is past
 */
public record TaskLine(
        UUID id,
        UUID organisationId,
        String organisation,
        String because,
        String wanted,
        TaskState state,
        Instant assignedAt,
        LocalDate dueOn,
        @Nullable LocalDate plannedOn,
        @Nullable Instant startedAt,
        @Nullable Instant doneAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        String comment,
        int version,
        boolean current,
        boolean late) {
    public boolean isAwaited() {
        return current && state.isAwaited();
    }
}
