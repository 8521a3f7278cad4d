package fr.faubourg.watch;

import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form by which an organisation answers about its task, as typed.
 *
 * @param version of the task; of the observation when no task is named
 * @param task its id, empty for the only one that the person can answer
 * @param answer {@code accepted}, {@code started}, {@code done} or {@code returned}
 */
public record AnswerForm(String key, String version, String task, String answer, String plannedOn, String reason)
        implements MoveForm<AnswerForm> {
    public AnswerForm {
        key = Forms.typed(key);
        version = Forms.typed(version);
        task = Forms.typed(task);
        answer = Forms.typed(answer);
        plannedOn = Forms.typed(plannedOn);
        reason = Forms.typed(reason);
    }

    /** What is recorded of the task; one that takes no answer any more has no version. */
    static AnswerForm of(OfferedTask offered) {
        var task = offered.task();
        boolean unanswered = offered.ours() && task.state() == TaskState.ASKED;
        return new AnswerForm(
                Ids.next().toString(),
                offered.answerHref() == null ? "" : Integer.toString(task.version()),
                task.id().toString(),
                unanswered ? "accepted" : "done",
                task.plannedOn() == null ? "" : task.plannedOn().toString(),
                "");
    }

    @Override
    public AnswerForm forVersion(int current) {
        return new AnswerForm(Ids.next().toString(), Integer.toString(current), task, answer, plannedOn, reason);
    }

    @Nullable UUID named() {
        return Forms.uuid(task).orElse(null);
    }

    Move move() {
        return switch (answer) {
            case "accepted" -> Move.ACCEPT;
            case "started" -> Move.START;
            case "returned" -> Move.RETURN;
            default -> Move.REPORT_DONE;
        };
    }

    /** What was answered, said back to the one who answered; the day stands in the thread. */
    String said() {
        return switch (answer) {
            case "accepted" -> "pris en charge.";
            case "started" -> "commencé.";
            case "returned" -> "rendu au régulateur.";
            default -> "c’est fait.";
        };
    }

    Optional<Gesture> parse(FormErrors errors, LocalDate today) {
        if (!answer.matches("accepted|started|done|returned")) {
            errors.add("answer", "Choisissez une réponse.");
            return Optional.empty();
        }
        if (move() != Move.ACCEPT) {
            return Optional.of(new Gesture.Answer(move(), named(), null));
        }
        var planned = Forms.day(plannedOn);
        if (planned.isEmpty() && !plannedOn.isBlank()) {
            errors.add("plannedOn", "Écrivez la date ainsi\u00a0: 2026-12-04.");
            return Optional.empty();
        }
        if (planned.filter(day -> day.isBefore(today)).isPresent()) {
            errors.add("plannedOn", "La date prévue est passée\u00a0: choisissez aujourd’hui ou après.");
            return Optional.empty();
        }
        return Optional.of(new Gesture.Answer(Move.ACCEPT, named(), planned.orElse(null)));
    }
}
