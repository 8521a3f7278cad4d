package fr.faubourg.watch;

import fr.faubourg.access.AccountId;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation is asked to do about an observation (demande), and what it answered. A change gives a new one, a version higher.
 *
 * @param because why this organisation
 * @param wanted what it is asked to do, in words, possibly empty
 * @param answered its latest answer, null while there is none
 * @param doneAt when it was said to be done, null before
 * @param comment what was said with the latest answer
 * @param endedAt since when it is no current task, null while it is
 * @param version counts its changes
 */
record Task(
        UUID id,
        OrganisationId organisation,
        String because,
        String wanted,
        Act asked,
        LocalDate dueOn,
        TaskState state,
        @Nullable Act answered,
        @Nullable LocalDate plannedOn,
        @Nullable Instant startedAt,
        @Nullable Instant doneAt,
        String comment,
        @Nullable Instant endedAt,
        int version) {

    /**
     * Who did something, and when.
     *
     * @param by null when it was done by a link, which has no account
     */
    record Act(@Nullable AccountId by, Instant at) {}

    static Task asked(Gesture.Asking asking, Act act) {
        return new Task(
                Ids.next(),
                asking.organisation(),
                asking.because(),
                asking.wanted(),
                act,
                asking.dueOn(),
                TaskState.ASKED,
                null,
                null,
                null,
                null,
                "",
                null,
                0);
    }

    boolean isCurrent() {
        return endedAt == null;
    }

    /** Work is awaited of it. */
    boolean isAwaited() {
        return isCurrent() && state.isAwaited();
    }

    /** The same task for another day, or in other words: what was answered stands. */
    Task changed(String newWanted, LocalDate newDueOn) {
        return new Task(
                id,
                organisation,
                because,
                newWanted,
                asked,
                newDueOn,
                state,
                answered,
                plannedOn,
                startedAt,
                doneAt,
                comment,
                endedAt,
                version + 1);
    }

    /** @param planned for when, null when it did not say */
    Task accepted(@Nullable LocalDate planned, Act act, String words) {
        return answered(planned == null ? TaskState.ACCEPTED : TaskState.SCHEDULED, planned, act, words);
    }

    Task started(Act act, String words) {
        return answered(TaskState.IN_PROGRESS, plannedOn, act, words);
    }

    Task done(Act act, String words) {
        return answered(TaskState.DONE, plannedOn, act, words);
    }

    Task returned(Act act, String words) {
        return answered(TaskState.RETURNED, plannedOn, act, words);
    }

    /** Taken back by the régulateur; what was done stays done, and is over. */
    Task ended(Instant at) {
        return new Task(
                id,
                organisation,
                because,
                wanted,
                asked,
                dueOn,
                state.isAwaited() ? TaskState.WITHDRAWN : state,
                answered,
                plannedOn,
                startedAt,
                doneAt,
                comment,
                at,
                version + 1);
    }

    private Task answered(TaskState to, @Nullable LocalDate planned, Act act, String words) {
        return new Task(
                id,
                organisation,
                because,
                wanted,
                asked,
                dueOn,
                to,
                act,
                planned,
                to == TaskState.IN_PROGRESS ? act.at() : startedAt,
                to == TaskState.DONE ? act.at() : doneAt,
                words,
                to == TaskState.RETURNED ? act.at() : endedAt,
                version + 1);
    }
}
