package fr.faubourg.watch;

import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The form that changes a task or takes it back, as typed.
 *
 * @param version of the task
 * @param what {@code change} or {@code withdraw}
 */
public record TaskForm(String key, String version, String what, String dueOn, String wanted, String reason)
        implements MoveForm<TaskForm> {
    public TaskForm {
        key = Forms.typed(key);
        version = Forms.typed(version);
        what = Forms.typed(what);
        dueOn = Forms.typed(dueOn);
        wanted = Forms.typed(wanted);
        reason = Forms.typed(reason);
    }

    /** What is recorded of the task; one that is over has no version. */
    static TaskForm of(TaskLine task) {
        return new TaskForm(
                Ids.next().toString(),
                task.isAwaited() ? Integer.toString(task.version()) : "",
                "change",
                task.dueOn().toString(),
                task.wanted(),
                "");
    }

    @Override
    public TaskForm forVersion(int current) {
        return new TaskForm(Ids.next().toString(), Integer.toString(current), what, dueOn, wanted, reason);
    }

    Optional<Gesture> parse(FormErrors errors, TaskLine task, LocalDate today) {
        if (what.equals("withdraw")) {
            return Optional.of(new Gesture.Withdraw(task.id()));
        }
        if (!what.equals("change")) {
            errors.add("what", "Choisissez\u00a0: changer la demande, ou la retirer.");
        }
        var due = Forms.day(dueOn);
        if (due.isEmpty()) {
            errors.add("dueOn", "Donnez une échéance, par exemple 2026-12-04.");
        } else if (due.get().isBefore(today) && !due.get().equals(task.dueOn())) {
            errors.add("dueOn", "L’échéance est passée\u00a0: choisissez aujourd’hui ou après.");
        }
        if (wanted.length() > MovePages.LONGEST_REASON) {
            errors.add("wanted", "Raccourcissez le texte\u00a0: 2 000 caractères au plus.");
        }
        return errors.isEmpty()
                ? Optional.of(new Gesture.Change(task.id(), wanted.strip(), due.orElseThrow()))
                : Optional.empty();
    }
}
