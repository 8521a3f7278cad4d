package fr.faubourg.inbox;

import fr.faubourg.ui.FormErrors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates of questions are given. */
public final class QuestionPages {
    private QuestionPages() {}

    /**
     * Somebody who may be asked.
     *
     * @param value as forms send it
     * @param detail job and organisations, possibly empty
     */
    public record Candidate(String value, String name, String detail) {}

    /**
     * Choosing whom to ask, or to hand a question over to.
     *
     * @param record what it is about
     * @param action the address of the page
     * @param handingOver whether the question was asked already
     * @param typed what is looked for
     * @param more whether others match
     */
    public record Choosing(
            NoticeRecord record,
            String action,
            boolean handingOver,
            String typed,
            List<Candidate> people,
            List<Candidate> units,
            boolean more) {}

    /**
     * The question to one person.
     *
     * @param action where it is sent
     * @param handingOver whether the question was asked already: a word may go with it
     * @param words the question, or the word that goes with it
     * @param key of the form, so that sending it twice asks once
     */
    public record Writing(
            NoticeRecord record,
            String action,
            boolean handingOver,
            Candidate to,
            String words,
            String wishedOn,
            String key,
            FormErrors errors) {}

    /**
     * One question.
     *
     * @param line the question, as lists show it
     * @param steps what was done with it
     * @param typed the answer as it was typed
     */
    public record Show(
            NoticeRecord record,
            AskedHere.Line line,
            @Nullable LocalDate wishedOn,
            List<Step> steps,
            boolean mayAnswer,
            boolean mayHandOver,
            boolean mayWithdraw,
            boolean mayClose,
            String typed,
            FormErrors errors) {}

    /** What was done: "Paul Lestienne a répondu", with the words of it. */
    public record Step(String sentence, String words, Instant at) {}

    /** All of a person's questions. */
    public record All(List<Row> toAnswer, List<Row> awaited, List<Row> over) {
        public boolean isEmpty() {
            return toAnswer.isEmpty() && awaited.isEmpty() && over.isEmpty();
        }
    }

    /** One of them, and the record that it is about. */
    public record Row(
            AskedHere.Line line,
            NoticeRecord record,
            @Nullable LocalDate wishedOn) {}
}
