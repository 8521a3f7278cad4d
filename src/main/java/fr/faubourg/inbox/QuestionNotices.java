package fr.faubourg.inbox;

import fr.faubourg.access.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What notices say of questions: which record, who and by when; never the words of the question or of its answer, since mails carry it. */
@Component
class QuestionNotices implements NoticeSource {
    static final String ASKED = "inbox.asked";
    static final String ANSWERED = "inbox.answered";
    static final String HANDED_OVER = "inbox.handed-over";
    static final String DECLINED = "inbox.declined";
    static final String CLOSED = "inbox.closed";

    private static final List<NoticeKind> KINDS = List.of(
            new NoticeKind(
                    ASKED, "On me pose une question, à moi ou à mon équipe", "question posée", NoticeChannel.DIGEST),
            new NoticeKind(ANSWERED, "On répond à ma question", "réponse donnée", NoticeChannel.DIGEST),
            new NoticeKind(
                    HANDED_OVER,
                    "Ma question est passée à quelqu’un d’autre",
                    "question passée à quelqu’un d’autre",
                    NoticeChannel.IN_APP),
            new NoticeKind(
                    DECLINED,
                    "Ma question n’est pas pour la personne choisie",
                    "«\u00a0ce n’est pas pour moi\u00a0»",
                    NoticeChannel.DIGEST),
            new NoticeKind(
                    CLOSED,
                    "Une question qu’on me posait n’attend plus de réponse",
                    "réponse plus attendue",
                    NoticeChannel.IN_APP));

    private final QuestionReader reader;

    QuestionNotices(QuestionReader reader) {
        this.reader = reader;
    }

    @Override
    public List<NoticeKind> kinds() {
        return KINDS;
    }

    @Override
    public Map<UUID, NoticeRecord> records(Collection<UUID> subjects, Viewer viewer) {
        return reader.among(subjects, viewer).stream()
                .collect(Collectors.toMap(
                        seen -> seen.question().id(),
                        seen -> new NoticeRecord(
                                "Question\u00a0: " + seen.record().title(),
                                seen.record().where(),
                                seen.question().href())));
    }
}
