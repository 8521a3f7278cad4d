package fr.faubourg.watch;

import fr.faubourg.ui.FrenchFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a link of answer opens: one task with the collective facts of its observation, or of the one that is followed instead of a duplicate. No note, no name of a person, nothing that another
 * organisation said.
 *
 * @param link its id
 * @param movedFrom the number of the observation that it was sent about, once that became a duplicate while the task was asked; else null
 * @param task the task as it stands now; null when it was taken back, or closed with its observation
 * @param photos the photos of what was seen, where the régulateur shared them
 * @param answered the states that the link led to already: each once
 */
public record LinkedTask(
        UUID link,
        UUID observationId,
        UUID organisationId,
        String organisation,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt,
        long number,
        String category,
        @Nullable String place,
        String address,
        String finding,
        @Nullable Long movedFrom,
        ObservationState observationState,
        @Nullable Held task,
        List<UUID> photos,
        List<TaskState> answered) {
    public LinkedTask {
        photos = List.copyOf(photos);
        answered = List.copyOf(answered);
    }

    /** The task itself. */
    public record Held(
            UUID id,
            TaskState state,
            String wanted,
            LocalDate dueOn,
            @Nullable LocalDate plannedOn,
            int version) {}

    /** Whether, and why not, it can still be answered. */
    public enum Standing {
        /** It can be answered. */
        OPEN,
        /** The régulateur took it back, or sent another. */
        REVOKED,
        /** It was answered for good: done, or given back. */
        USED,
        /** Its time is over. */
        EXPIRED,
        /** The trouble is followed under another observation, about which the organisation is asked nothing. */
        MOVED,
        /** The task is over: done otherwise, taken back, or closed with its observation. */
        OVER
    }

    public Standing standing(Instant now) {
        if (revokedAt != null) {
            return Standing.REVOKED;
        }
        if (usedAt != null) {
            return Standing.USED;
        }
        if (!now.isBefore(expiresAt)) {
            return Standing.EXPIRED;
        }
        if (task == null && movedFrom != null) {
            return Standing.MOVED;
        }
        return task == null
                        || !task.state().isAwaited()
                        || LifeCycle.find(observationState, Move.REPORT_DONE).isEmpty()
                ? Standing.OVER
                : Standing.OPEN;
    }

    /** The last day on which it serves: links end at midnight. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(expiresAt.minusSeconds(1), FrenchFormat.PARIS);
    }

    /** Whether a day can still be promised by this link: once, and not when the work has begun. */
    public boolean mayPlan() {
        return task != null && task.state() != TaskState.IN_PROGRESS && !answered.contains(TaskState.SCHEDULED);
    }

    /** {@code Dépôts sauvages, allée des Cordiers}. */
    public String title() {
        var where = !address.isBlank() ? address : place == null ? "" : place;
        return where.isEmpty() ? category : category + ", " + where;
    }

    public boolean isLate(LocalDate today) {
        return task != null && task.dueOn().isBefore(today);
    }
}
