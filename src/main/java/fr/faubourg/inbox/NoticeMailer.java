package fr.faubourg.inbox;

import fr.faubourg.jobs.RecurringJob;
import fr.faubourg.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers notices into mails, one for each person at a time, and has those sent whose moment has come. A notice leaves at the earliest when the
 * time to undo its act is over, and not when it was read before.
 */
@Component
class NoticeMailer implements RecurringJob {
    /** Nothing leaves while the act may still be undone. */
    static final Duration TIME_TO_UNDO = Duration.ofMinutes(2);

    /** What is older is no news: a mail server that is set one day starts with the days before, not with the year. */
    private static final Duration NEWS = Duration.ofDays(14);

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final MailRepository mails;
    private final NoticeKinds kinds;
    private final MailSchedule schedule;
    private final MailDispatch dispatch;
    private final Tools tools;

    NoticeMailer(MailRepository mails, NoticeKinds kinds, MailSchedule schedule, MailDispatch dispatch, Tools tools) {
        this.mails = mails;
        this.kinds = kinds;
        this.schedule = schedule;
        this.dispatch = dispatch;
        this.tools = tools;
    }

    /** The clock, and transactions. */
    @Component
    record Tools(Clock clock, TransactionTemplate transaction) {}

    @Override
    public String name() {
        return "inbox.mail";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(PAUSE);
    }

    @Override
    public void run() {
        if (dispatch.isSet()) {
            Instant now = tools.clock().instant();
            gather(now);
            dispatch.sendDue(now);
        }
    }

    private void gather(Instant now) {
        Map<UUID, List<MailRepository.Pending>> byPerson = new LinkedHashMap<>();
        mails.pending(now.minus(NEWS), now.minus(TIME_TO_UNDO))
                .forEach(notice -> byPerson.computeIfAbsent(notice.accountId(), _ -> new ArrayList<>())
                        .add(notice));
        byPerson.forEach((account, notices) -> {
            List<UUID> leaving = leaving(notices, now);
            if (!leaving.isEmpty()) {
                tools.transaction().executeWithoutResult(status -> {
                    if (!mails.gather(Ids.next(), account, leaving, now)) {
                        status.setRollbackOnly();
                    }
                });
            }
        });
    }

    /** Those of one person that leave now: what was wanted at once, and the whole digest when its hour has come for one of them. */
    private List<UUID> leaving(List<MailRepository.Pending> notices, Instant now) {
        MailHours hours = notices.getFirst().hours();
        if (schedule.isQuiet(hours, now)) {
            return List.of();
        }
        boolean digestIsDue = notices.stream()
                .anyMatch(notice -> channel(notice) == NoticeChannel.DIGEST
                        && !schedule.nextDigest(hours, notice.writtenAt().plus(TIME_TO_UNDO))
                                .isAfter(now));
        return notices.stream()
                .filter(notice -> channel(notice) == NoticeChannel.AT_ONCE
                        || (digestIsDue && channel(notice) == NoticeChannel.DIGEST))
                .map(MailRepository.Pending::id)
                .toList();
    }

    private NoticeChannel channel(MailRepository.Pending notice) {
        NoticeChannel chosen = notice.chosen();
        return chosen != null
                ? chosen
                : kinds.find(notice.kind()).map(NoticeKind::byDefault).orElse(NoticeChannel.IN_APP);
    }
}
