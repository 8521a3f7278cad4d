package fr.faubourg.inbox;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Tone;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the page of a record what its reader asked, or is asked, about it. */
@Component
public class Questions {
    private final QuestionReader reader;

    Questions(QuestionReader reader) {
        this.reader = reader;
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
