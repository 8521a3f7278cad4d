package fr.faubourg.inbox;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Tone;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people ask each other, on the first page. */
@Component
class QuestionInbox implements InboxSource {
    private static final int AWAITED = 5;

    private final QuestionReader reader;

    QuestionInbox(QuestionReader reader) {
        this.reader = reader;
    }

    @Override
    public Noun noun() {
        return new Noun("question", "questions", true);
    }

    @Override
    public boolean isAskedByPeople() {
        return true;
    }

    @Override
    public InboxTally tally(Viewer viewer, int atMost) {
        List<SeenQuestion> waiting = reader.of(viewer, QuestionQueries.Part.TO_ANSWER).stream()
                .limit(atMost)
                .toList();
        return new InboxTally.Counted(new InboxCount(
                waiting.size(), waiting.stream().filter(SeenQuestion::late).count()));
    }

    @Override
    public List<InboxItem> waiting(Viewer viewer, int limit) {
        return items(reader.of(viewer, QuestionQueries.Part.TO_ANSWER), limit);
    }

    @Override
    public List<InboxItem> waitingInsteadOf(Viewer absent, Viewer standIn, int limit) {
        return items(reader.insteadOf(absent, standIn), limit);
    }

    @Override
    public Optional<String> waitingHref(Viewer viewer) {
        return Optional.of(QuestionController.PATH);
    }

    @Override
    public List<InboxItem> awaited(Viewer viewer) {
        return reader.of(viewer, QuestionQueries.Part.AWAITED).stream()
                .limit(AWAITED)
                .map(seen -> item(seen, "Demandé à " + seen.askedName(), "sans réponse"))
                .toList();
    }

    private static List<InboxItem> items(List<SeenQuestion> questions, int limit) {
        return questions.stream()
                .limit(limit)
                .map(seen -> seen.question().state() == QuestionState.DECLINED
                        ? item(seen, "Ce n’est pas pour " + seen.askedName(), "à demander ailleurs")
                        : item(seen, asking(seen), seen.late() ? "à répondre, en retard" : "à répondre"))
                .toList();
    }

    private static String asking(SeenQuestion seen) {
        Question question = seen.question();
        String toUnit = question.asked().unit() == null ? "" : " à " + seen.askedName();
        return question.askerName() + toUnit + ", le "
                + FrenchFormat.shortDate(
                        question.askedAt().atZone(FrenchFormat.PARIS).toLocalDate());
    }

    private static InboxItem item(SeenQuestion seen, String who, String tag) {
        Question question = seen.question();
        return new InboxItem(
                question.words(),
                who + " · " + seen.record().title(),
                question.href(),
                question.wishedOn(),
                tag,
                seen.late() ? Tone.LATE : Tone.WAITING,
                seen.late(),
                question.asked().unit() == null);
    }
}
