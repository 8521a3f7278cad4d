package fr.faubourg.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as people see it (travail).
 *
 * @param title what it does, in French
 * @param href the page where its result is seen, empty when it has none
 * @param total units in all, 0 while unknown
 * @param done units done
 * @param message a French sentence on where it is or why it failed, possibly empty
 * @param accountName who asked for it
 * @param errorReference what to quote to the administrator when it failed for an unknown reason, possibly empty
 * @param stopAsked whether somebody asked for it to stop
 */
public record JobView(
        UUID id,
        String kind,
        String title,
        String href,
        JobState state,
        long total,
        long done,
        String message,
        UUID accountId,
        String accountName,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String errorReference,
        boolean stopAsked) {

    public boolean isEnded() {
        return state.isEnded();
    }
}
