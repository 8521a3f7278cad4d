package fr.faubourg.watch;

import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The form by which the organisation in charge answers, as typed.
 *
 * @param answer {@code accepted}, {@code done} or {@code returned}
 */
public record AnswerForm(String key, String version, String answer, String plannedOn, String reason)
        implements MoveForm<AnswerForm> {
    public AnswerForm {
        key = Forms.typed(key);
        version = Forms.typed(version);
        answer = Forms.typed(answer);
        plannedOn = Forms.typed(plannedOn);
        reason = Forms.typed(reason);
    }

    static AnswerForm of(ObservationDetails.Facts facts, boolean ours) {
        return new AnswerForm(
                Ids.next().toString(),
                Integer.toString(facts.version()),
                ours && facts.plannedOn() == null ? "accepted" : "done",
                facts.plannedOn() == null ? "" : facts.plannedOn().toString(),
                "");
    }

    @Override
    public AnswerForm forVersion(int current) {
        return new AnswerForm(Ids.next().toString(), Integer.toString(current), answer, plannedOn, reason);
    }

    Move move() {
        return switch (answer) {
            case "accepted" -> Move.ACCEPT;
            case "returned" -> Move.RETURN;
            default -> Move.REPORT_DONE;
        };
    }

    Optional<Gesture> parse(FormErrors errors, LocalDate today) {
        if (!answer.matches("accepted|done|returned")) {
            errors.add("answer", "Choisissez une réponse.");
            return Optional.empty();
        }
        if (move() != Move.ACCEPT) {
            return Optional.of(Gesture.Answer.of(move()));
        }
        var planned = Forms.day(plannedOn);
        if (planned.isEmpty() && !plannedOn.isBlank()) {
            errors.add("plannedOn", "Écrivez la date ainsi : 2026-12-04.");
            return Optional.empty();
        }
        if (planned.filter(day -> day.isBefore(today)).isPresent()) {
            errors.add("plannedOn", "La date prévue est passée : choisissez aujourd’hui ou après.");
            return Optional.empty();
        }
        return Optional.of(Gesture.Answer.accept(planned.orElse(null)));
    }
}
