package fr.faubourg.inbox;

import fr.faubourg.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Erases notices and the mails that gathered them, 90 days after they were written. */
@Component
class NoticePurge implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(NoticePurge.class);
    private static final Duration KEPT = Duration.ofDays(90);

    private final NoticeRepository notices;
    private final MailRepository mails;
    private final Clock clock;

    NoticePurge(NoticeRepository notices, MailRepository mails, Clock clock) {
        this.notices = notices;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inbox.purge";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(3, 20));
    }

    @Override
    public void run() {
        Instant limit = clock.instant().minus(KEPT);
        LOG.info("{} notices and {} mails erased", notices.eraseWrittenBefore(limit), mails.eraseMadeBefore(limit));
    }
}
