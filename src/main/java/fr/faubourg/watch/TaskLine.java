package fr.faubourg.watch;

import fr.faubourg.ui.FrenchFormat;
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

    public LocalDate askedOn() {
        return LocalDate.ofInstant(assignedAt, FrenchFormat.PARIS);
    }

    /** When it was begun; the day it was asked while it is not. */
    public LocalDate startedOn() {
        return LocalDate.ofInstant(startedAt == null ? assignedAt : startedAt, FrenchFormat.PARIS);
    }

    /** When it was said to be done; the day it was asked while it is not. */
    public LocalDate doneOn() {
        return LocalDate.ofInstant(doneAt == null ? assignedAt : doneAt, FrenchFormat.PARIS);
    }
}
