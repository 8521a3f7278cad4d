package fr.faubourg.inbox;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Tone;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the page of a record what its reader asked, or is asked, about it; and asks from there. */
@Component
public class Questions {
    /** The most characters of a question. */
    public static final int LONGEST = AskingController.LONGEST;

    private final QuestionReader reader;
    private final Asking asking;

    Questions(QuestionReader reader, Asking asking) {
        this.reader = reader;
        this.asking = asking;
    }

    /**
     * Asks one person about a record, from a page that knows whom.
     *
     * @param kind as in {@link AskableKind#kind()}
     * @param key drawn when the form was shown: sent twice, the question is asked once
     * @return false when that person has no account any more, or may not see the record
     */
    public boolean ask(String kind, UUID record, Viewer asker, AccountId person, String words, UUID key) {
        var draft = new QuestionRepository.Draft(key, kind, record, Asked.person(person), words, null);
        return asking.ask(draft, asker) == Asking.Outcome.DONE;
    }

    /**
     * The reader's own questions about the record, and where to ask one.
     *
     * @param kind as in {@link AskableKind#kind()}
     */
    public AskedHere about(String kind, UUID record, Viewer viewer) {
        return new AskedHere(
                AskingController.PATH + "/" + kind + "/" + record,
                reader.about(kind, record, viewer).stream().map(Questions::line).toList());
    }

    static AskedHere.Line line(SeenQuestion seen) {
        Question question = seen.question();
        Question.Step last = question.last();
        return new AskedHere.Line(
                question.href(),
                question.words(),
                question.askerName() + " à " + seen.askedName(),
                question.askedAt(),
                last == null ? null : seen.sentence(last),
                last == null ? "" : last.words(),
                question.state(),
                seen.late() ? Tone.LATE : question.state().tone(),
                seen.late());
    }
}
