package fr.faubourg.inbox;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FrenchFormat;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with questions; each step is one transaction with what is told of it. */
@Component
class Asking {
    private final QuestionRepository repository;
    private final QuestionReader reader;
    private final Colleagues colleagues;
    private final Notices notices;
    private final Tools tools;

    Asking(QuestionRepository repository, QuestionReader reader, Colleagues colleagues, Notices notices, Tools tools) {
        this.repository = repository;
        this.reader = reader;
        this.colleagues = colleagues;
        this.notices = notices;
        this.tools = tools;
    }

    /** Transactions, and the days. */
    @Component
    record Tools(TransactionTemplate transaction, WishedDays days) {}

    /** What became of a step. */
    enum Outcome {
        DONE,
        /** Somebody else was quicker: it is not for this person to do any more. */
        TOO_LATE,
        /** Who was chosen may not see the record. */
        CLOSED_TO_THEM
    }

    /** Asks. Sent twice, the question is asked once. */
    Outcome ask(QuestionRepository.Draft draft, Viewer asker) {
        if (colleagues
                .find(draft.kind(), draft.subjectId(), asker, draft.asked())
                .isEmpty()) {
            return Outcome.CLOSED_TO_THEM;
        }
        tools.transaction().executeWithoutResult(_ -> {
            if (repository.insert(draft, asker.account(), tools.days().now())) {
                String wished =
                        draft.wishedOn() == null ? "" : "souhaitée pour le " + FrenchFormat.shortDate(draft.wishedOn());
                tell(QuestionNotices.ASKED, draft.id(), draft.id(), asker, wished, repository.people(draft.asked()));
            }
        });
        return Outcome.DONE;
    }

    Outcome answer(UUID id, Viewer viewer, String words) {
        return step(id, viewer, QuestionAct.ANSWERED, null, words);
    }

    Outcome decline(UUID id, Viewer viewer) {
        return step(id, viewer, QuestionAct.DECLINED, null, "");
    }

    Outcome close(UUID id, Viewer viewer) {
        return step(id, viewer, QuestionAct.CLOSED, null, "");
    }

    /** Passes the question on to somebody else who may see the record. */
    Outcome handOver(UUID id, Viewer viewer, Asked to, String words) {
        Question question = reader.find(id, viewer).orElseThrow(NotFound::new).question();
        return colleagues
                        .find(question.kind(), question.subjectId(), viewer, to)
                        .isEmpty()
                ? Outcome.CLOSED_TO_THEM
                : step(id, viewer, QuestionAct.HANDED_OVER, to, words);
    }

    /** Takes the question back within the time to undo: it was never asked, and no mail has left. */
    Outcome withdraw(UUID id, Viewer viewer) {
        return required(tools.transaction().execute(_ -> {
            repository.lock(id);
            Question question =
                    reader.find(id, viewer).orElseThrow(NotFound::new).question();
            if (!mayWithdraw(question, viewer)) {
                return Outcome.TOO_LATE;
            }
            notices.withdraw(id);
            repository.delete(id);
            return Outcome.DONE;
        }));
    }

    /** Whether this can still be done with the question by the viewer. */
    boolean may(QuestionAct act, Question question, Viewer viewer) {
        boolean asker = question.asker().equals(viewer.account());
        boolean open = question.state() == QuestionState.OPEN;
        return switch (act) {
            case ANSWERED, DECLINED -> open && reader.isAsked(question, viewer);
            case HANDED_OVER ->
                (open && (asker || reader.isAsked(question, viewer)))
                        || (asker && question.state() == QuestionState.DECLINED);
            case CLOSED -> asker && (open || question.state() == QuestionState.DECLINED);
        };
    }

    boolean mayWithdraw(Question question, Viewer viewer) {
        Instant limit = question.askedAt().plus(NoticeMailer.TIME_TO_UNDO);
        return question.asker().equals(viewer.account())
                && question.last() == null
                && tools.days().now().isBefore(limit);
    }

    private Outcome step(UUID id, Viewer viewer, QuestionAct act, @Nullable Asked to, String words) {
        return required(tools.transaction().execute(_ -> {
            repository.lock(id);
            Question question =
                    reader.find(id, viewer).orElseThrow(NotFound::new).question();
            if (!may(act, question, viewer)) {
                return Outcome.TOO_LATE;
            }
            UUID step = repository.insert(
                    id, act, viewer.account(), to, words, tools.days().now());
            notices.markRead(id, viewer.account());
            List<AccountId> asker = List.of(question.asker());
            switch (act) {
                case ANSWERED -> tell(QuestionNotices.ANSWERED, id, step, viewer, "", asker);
                case DECLINED -> tell(QuestionNotices.DECLINED, id, step, viewer, "", asker);
                case CLOSED -> tell(QuestionNotices.CLOSED, id, step, viewer, "", repository.people(question.asked()));
                case HANDED_OVER -> {
                    tell(QuestionNotices.HANDED_OVER, id, step, viewer, "", asker);
                    if (to != null) {
                        tell(QuestionNotices.ASKED, id, step, viewer, "", repository.people(to));
                    }
                }
            }
            return Outcome.DONE;
        }));
    }

    private void tell(String kind, UUID question, UUID act, Viewer by, String detail, Collection<AccountId> people) {
        notices.tell(new Notice(kind, question, act, by.account(), detail), people);
    }

    private static Outcome required(@Nullable Outcome outcome) {
        return Objects.requireNonNull(outcome);
    }
}
