package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.Questions;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers given from the list, in one click or one sentence: the same moves as on the page of an observation, with less to fill in. */
@Component
class QuickAnswers {
    /** What is kept as the sentence of an answer that was one click: that nothing more was said. */
    static final String WITHOUT_WORDS = "Fait, sans autre précision.";

    private static final String QUESTION = "question";

    private final Handling handling;
    private final Questions questions;
    private final Clock clock;

    QuickAnswers(Handling handling, Questions questions, Clock clock) {
        this.handling = handling;
        this.questions = questions;
        this.clock = clock;
    }

    /** What came of an answer. */
    enum Answered {
        /** It is recorded, now or by the same form before. */
        YES,
        /** It was a question, which is put. */
        ASKED,
        /** Something is to be mended. */
        NO
    }

    /** @param errors receives what is to be mended, under the fields of {@link AskedPage#field} */
    Answered answer(UUID task, AskedQueries.Target target, AnswerForm form, Viewer viewer, FormErrors errors) {
        if (form.reason().length() > MovePages.LONGEST_REASON) {
            errors.add(AskedPage.field("reason", task), "Raccourcissez le texte\u00a0: 2 000 caractères au plus.");
            return Answered.NO;
        }
        if (form.answer().equals(QUESTION)) {
            return ask(task, target, form, viewer, errors);
        }
        if (form.answer().equals("accepted") && form.plannedOn().isBlank()) {
            errors.add(AskedPage.field("plannedOn", task), "Choisissez le jour prévu.");
            return Answered.NO;
        }
        var mistakes = FormErrors.none();
        var gesture = form.parse(mistakes, LocalDate.now(clock)).orElse(null);
        mistakes.summary().forEach(each -> errors.add(AskedPage.field(each.field(), task), each.message()));
        if (gesture == null) {
            return Answered.NO;
        }
        var submission = Submission.of(form.key(), form.version(), words(form), List.of());
        return switch (handling.move(new ObservationId(target.observation()), viewer, submission, gesture)) {
            case Outcome.Moved _, Outcome.AlreadyDone _ -> Answered.YES;
            case Outcome.NotYours _ -> throw new Forbidden();
            case Outcome.ReasonMissing _ -> {
                errors.add(AskedPage.field("reason", task), "Dites pourquoi, en une phrase.");
                yield Answered.NO;
            }
            case Outcome.Stale _, Outcome.Impossible _ -> {
                errors.add(
                        "Constat n° " + target.number()
                                + "\u00a0: la demande a changé depuis l’affichage de la page. Relisez-la, puis répondez de nouveau si elle est toujours là.");
                yield Answered.NO;
            }
        };
    }

    /** The sentence that is kept: what was typed, or that nothing more was said. */
    static String words(AnswerForm form) {
        return form.move() == Move.REPORT_DONE && form.reason().isBlank() ? WITHOUT_WORDS : form.reason();
    }

    private Answered ask(UUID task, AskedQueries.Target target, AnswerForm form, Viewer viewer, FormErrors errors) {
        if (form.reason().isBlank()) {
            errors.add(AskedPage.field("reason", task), "Écrivez votre question, en une phrase.");
            return Answered.NO;
        }
        if (form.reason().length() > Questions.LONGEST) {
            errors.add(
                    AskedPage.field("reason", task),
                    "C’est trop long de " + (form.reason().length() - Questions.LONGEST)
                            + " caractères\u00a0: allez au fait.");
            return Answered.NO;
        }
        boolean asked = questions.ask(
                ObservationQuestions.KIND,
                target.observation(),
                viewer,
                target.askedBy(),
                form.reason().strip(),
                Forms.uuid(form.key()).orElseGet(Ids::next));
        if (!asked) {
            errors.add(
                    AskedPage.field("reason", task),
                    "La personne qui vous l’a confié ne peut plus répondre\u00a0: ouvrez le constat et posez la question à quelqu’un d’autre.");
            return Answered.NO;
        }
        return Answered.ASKED;
    }
}
