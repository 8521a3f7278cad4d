package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of an observation: the current ones, and those that ended with it. The one place where the state of an observation follows from
 * them; {@link StandingRepository} says the same in SQL for many at once, and a test holds the two together.
 */
record Tasks(List<Task> all) {
    static final Tasks NONE = new Tasks(List.of());

    private static final Comparator<Task> ASKED_FIRST =
            Comparator.comparing((Task task) -> task.asked().at()).thenComparing(Task::id);

    Tasks {
        all = List.copyOf(all);
    }

    /** In the order in which they were asked. */
    List<Task> current() {
        return all.stream().filter(Task::isCurrent).sorted(ASKED_FIRST).toList();
    }

    List<Task> awaited() {
        return current().stream().filter(Task::isAwaited).toList();
    }

    Optional<Task> find(UUID id) {
        return all.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    Optional<Task> currentOf(OrganisationId organisation) {
        return current().stream()
                .filter(task -> task.organisation().equals(organisation))
                .findFirst();
    }

    /** What the current tasks amount to. */
    ObservationState state() {
        return stateOf(current().stream().map(Task::state).toList());
    }

    /** What tasks in these states amount to. */
    static ObservationState stateOf(Collection<TaskState> states) {
        var awaited = states.stream().filter(TaskState::isAwaited).toList();
        if (states.isEmpty()) {
            return ObservationState.QUALIFIED;
        }
        if (awaited.isEmpty()) {
            return ObservationState.DONE;
        }
        boolean begun = awaited.size() < states.size() || awaited.contains(TaskState.IN_PROGRESS);
        return begun
                ? ObservationState.IN_PROGRESS
                : awaited.stream().allMatch(Predicate.isEqual(TaskState.SCHEDULED))
                        ? ObservationState.SCHEDULED
                        : ObservationState.ASSIGNED;
    }

    /** Who is in charge, whom one waits for and until when. */
    Charge charge() {
        var current = current();
        if (current.isEmpty()) {
            return Charge.NONE;
        }
        var awaited = current.stream()
                .filter(Task::isAwaited)
                .min(Comparator.comparing(Task::dueOn).thenComparing(ASKED_FIRST))
                .or(() -> current.stream().max(Comparator.comparing(Tasks::doneOrAsked)))
                .orElseThrow();
        return new Charge(
                current.stream().map(Task::organisation).toList(),
                (int) current.stream().filter(task -> !task.isAwaited()).count(),
                awaited.organisation(),
                awaited.dueOn(),
                awaited.plannedOn());
    }

    /** Since when somebody is asked; null when nobody is. */
    @Nullable Instant assignedAt() {
        return current().stream()
                .map(task -> task.asked().at())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Since when all of it is done; null while it is not. */
    @Nullable Instant doneAt() {
        return state() == ObservationState.DONE
                ? current().stream()
                        .map(Tasks::doneOrAsked)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    /** Which task an answer is about: the one it names, else the only one that the person can answer. */
    Optional<Task> target(@Nullable UUID named, Set<UUID> answeredBy) {
        if (named != null) {
            return find(named).filter(Task::isCurrent);
        }
        var own = awaited().stream()
                .filter(task -> answeredBy.contains(task.organisation().value()))
                .toList();
        var possible = own.isEmpty() ? awaited() : own;
        return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
    }

    private static Instant doneOrAsked(Task task) {
        var done = task.doneAt();
        return done == null ? task.asked().at() : done;
    }
}
