package fr.faubourg.inbox;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends mails: each is taken by one sender, sent, and recorded as sent. Only a crash between the last two makes it leave twice, as the same message. A
 * server that is away is tried again, ever more rarely, for about a day.
 */
@Component
class MailDispatch {
    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);

    /** A sender that gave no sign for so long is gone: sending one mail ends by its timeouts long before. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final List<Duration> RETRIES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private final MailRepository mails;
    private final NoticeMail mail;
    private final NoticeKinds kinds;
    private final Addressees addressees;
    private final TransactionTemplate transaction;

    MailDispatch(
            MailRepository mails,
            NoticeMail mail,
            NoticeKinds kinds,
            Addressees addressees,
            TransactionTemplate transaction) {
        this.mails = mails;
        this.mail = mail;
        this.kinds = kinds;
        this.addressees = addressees;
        this.transaction = transaction;
    }

    boolean isSet() {
        return mail.isSet();
    }

    void sendDue(Instant now) {
        Instant abandoned = now.minus(ABANDONED);
        for (UUID id : mails.due(now, abandoned)) {
            mails.claim(id, now, abandoned).ifPresent(claimed -> send(claimed, now));
        }
    }

    private void send(MailRepository.Claimed claimed, Instant now) {
        Optional<Addressees.Addressee> addressee = addressees.of(new AccountId(claimed.accountId()));
        List<NoticeMail.Part> parts = addressee
                .map(reader -> parts(mails.lines(claimed.id()), reader.reader()))
                .orElse(List.of());
        if (parts.isEmpty() || addressee.isEmpty()) {
            end(claimed.id(), "DROPPED", now);
            return;
        }
        try {
            mail.send(claimed.id(), addressee.get().address(), addressee.get().instead(), parts);
            end(claimed.id(), "SENT", now);
        } catch (MailException e) {
            retry(claimed, now, e);
        }
    }

    private void retry(MailRepository.Claimed claimed, Instant now, MailException e) {
        // The message of the exception may hold an address: its kind says enough.
        String what = e.getClass().getSimpleName();
        if (claimed.tries() > RETRIES.size()) {
            LOG.error("Mail {} is given up after {} tries: {}", claimed.id(), claimed.tries(), what);
            end(claimed.id(), "GIVEN_UP", now);
        } else {
            LOG.warn("Mail {} could not leave, try {}: {}", claimed.id(), claimed.tries(), what);
            mails.postpone(claimed.id(), now.plus(RETRIES.get(claimed.tries() - 1)), true);
        }
    }

    private void end(UUID id, String state, Instant now) {
        transaction.executeWithoutResult(_ -> mails.end(id, state, now));
    }

    /** What the reader may see of it, gathered by record. */
    private List<NoticeMail.Part> parts(List<MailRepository.Line> lines, Viewer reader) {
        Map<UUID, NoticeRecord> records = kinds.records(lines, reader);
        Map<UUID, List<String>> sentences = new LinkedHashMap<>();
        for (MailRepository.Line line : lines) {
            if (records.containsKey(line.subjectId())) {
                sentences
                        .computeIfAbsent(line.subjectId(), _ -> new ArrayList<>())
                        .add(NoticeGroups.sentence(line.kind(), line.actorName(), line.detail(), kinds));
            }
        }
        List<NoticeMail.Part> parts = new ArrayList<>();
        sentences.forEach((subject, said) -> {
            NoticeRecord record = records.get(subject);
            if (record != null) {
                parts.add(new NoticeMail.Part(record, said));
            }
        });
        return parts;
    }
}
