package fr.faubourg.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a gesture does to the tasks of an observation. */
final class TaskMoves {
    private final Tasks before;
    private final Task.Act act;
    private final String words;

    private TaskMoves(Tasks before, Task.Act act, String words) {
        this.before = before;
        this.act = act;
        this.words = words;
    }

    /**
     * The tasks after a gesture; those that it leaves alone are the same.
     *
     * @param from where the observation stood
     * @param target what the gesture is about, where it is about one of them
     * @param words what the person said
     */
    static Tasks after(
            Tasks before, ObservationState from, Gesture gesture, @Nullable Task target, Task.Act act, String words) {
        var moves = new TaskMoves(before, act, words);
        return switch (gesture) {
            case Gesture.Assign assign -> moves.asking(assign);
            case Gesture.Answer answer -> moves.replacing(List.of(answered(answer, target, act, words)));
            case Gesture.Change change ->
                moves.replacing(List.of(held(target).changed(change.wanted(), change.dueOn())));
            case Gesture.Withdraw _ -> moves.replacing(List.of(held(target).ended(act.at())));
            case Gesture.Reopen reopen -> moves.again(reopen, from);
            case Gesture.Qualify _, Gesture.Decide _ -> before;
            case Gesture.Plain plain -> plain.move().endsTasks() ? moves.over(act.at()) : before;
        };
    }

    private static Task answered(Gesture.Answer answer, @Nullable Task target, Task.Act act, String words) {
        var task = held(target);
        return switch (answer.move()) {
            case ACCEPT -> task.accepted(answer.plannedOn(), act, words);
            case START -> task.started(act, words);
            case REPORT_DONE -> task.done(act, words);
            case RETURN -> task.returned(act, words);
            case QUALIFY,
                    ASSIGN,
                    WITHDRAW,
                    OVERRIDE,
                    LIFT_OVERRIDE,
                    VERIFY,
                    CLOSE,
                    REJECT,
                    DECLARE_OUT_OF_REMIT,
                    REOPEN,
                    MERGE,
                    SEPARATE -> throw new IllegalArgumentException(answer.move() + " is no answer");
        };
    }

    /** An organisation that is asked again keeps its task while that is not done. */
    private Tasks asking(Gesture.Assign assign) {
        var changed = new ArrayList<Task>();
        var added = new ArrayList<Task>();
        for (var asking : assign.askings()) {
            var there = before.currentOf(asking.organisation()).orElse(null);
            if (there != null && there.isAwaited()) {
                var wanted = asking.wanted().isBlank() ? there.wanted() : asking.wanted();
                changed.add(there.changed(wanted, asking.dueOn()));
                continue;
            }
            if (there != null) {
                changed.add(there.ended(act.at()));
            }
            added.add(Task.asked(asking, act));
        }
        if (assign.instead()) {
            var kept =
                    assign.askings().stream().map(Gesture.Asking::organisation).collect(Collectors.toSet());
            before.awaited().stream()
                    .filter(task -> !kept.contains(task.organisation()))
                    .forEach(task -> changed.add(task.ended(act.at())));
        }
        return with(changed, added);
    }

    /** Those chosen are asked again, what was done then stays in the past; without any, nobody is asked any more. */
    private Tasks again(Gesture.Reopen reopen, ObservationState from) {
        var wanted = reopen.again();
        var chosen = wanted != null
                ? wanted
                : from == ObservationState.DONE
                        ? before.current().stream().map(Task::id).collect(Collectors.toSet())
                        : Set.<UUID>of();
        if (chosen.isEmpty()) {
            return over(act.at());
        }
        var tasks = before.all().stream()
                .filter(task -> chosen.contains(task.id()) && !task.isAwaited())
                .toList();
        return with(
                tasks.stream()
                        .filter(Task::isCurrent)
                        .map(task -> task.ended(act.at()))
                        .toList(),
                tasks.stream()
                        .map(task -> Task.asked(
                                new Gesture.Asking(task.organisation(), words, task.wanted(), reopen.dueOn()), act))
                        .toList());
    }

    private Tasks over(Instant at) {
        return replacing(before.current().stream().map(task -> task.ended(at)).toList());
    }

    private Tasks replacing(List<Task> changed) {
        return with(changed, List.of());
    }

    private Tasks with(List<Task> changed, List<Task> added) {
        var after = new ArrayList<Task>();
        for (var task : before.all()) {
            after.add(changed.stream()
                    .filter(each -> each.id().equals(task.id()))
                    .findFirst()
                    .orElse(task));
        }
        after.addAll(added);
        return new Tasks(after);
    }

    private static Task held(@Nullable Task target) {
        if (target == null) {
            throw new IllegalArgumentException("no task to be answered");
        }
        return target;
    }
}
