package fr.faubourg.inbox;

import fr.faubourg.access.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what happened, in the transaction of the act: when it rolls back, nobody was told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {
    private final NoticeRepository repository;
    private final NoticeKinds kinds;
    private final Clock clock;

    Notices(NoticeRepository repository, NoticeKinds kinds, Clock clock) {
        this.repository = repository;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * Tells people, in one statement. Whoever did it, has a closed account, or wants to know nothing of this kind is left out.
     *
     * @throws IllegalArgumentException when no source declares the kind
     */
    public void tell(Notice notice, Collection<AccountId> people) {
        NoticeKind kind = kinds.get(notice.kind());
        if (!people.isEmpty()) {
            repository.insert(notice, kind.byDefault(), people, clock.instant());
        }
    }

    /** Takes back what was told of an act that is undone: it is shown no more, and leaves by no mail that has not left yet. */
    public void withdraw(UUID act) {
        repository.withdraw(act, clock.instant());
    }

    /**
     * The same where only the record is known, and when the act was recorded.
     *
     * @param recordedAt the beginning of the transaction that did it, as the versions of the record say
     */
    public void withdraw(UUID subject, Instant recordedAt) {
        repository.withdraw(subject, recordedAt, clock.instant());
    }

    /**
     * Who knows of an act already, having read its notice or got it by mail: a notice withdrawn from them without a word would leave them
     * with what is no longer true. To be asked before it is withdrawn.
     */
    public List<AccountId> knew(UUID subject, Instant recordedAt) {
        return repository.knew(subject, recordedAt);
    }

    /** Marks as read what a person was told of a record, having acted on it: no mail is needed any more. */
    public void markRead(UUID subject, AccountId reader) {
        repository.markRead(reader, subject, clock.instant());
    }
}
