package fr.faubourg.inbox;

import fr.faubourg.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Erases notices and the mails that gathered them, 90 days after they were written, and questions a year after their last step. */
@Component
class NoticePurge implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(NoticePurge.class);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration QUESTIONS_KEPT = Duration.ofDays(365);

    private final NoticeRepository notices;
    private final MailRepository mails;
    private final QuestionRepository questions;
    private final Clock clock;

    NoticePurge(NoticeRepository notices, MailRepository mails, QuestionRepository questions, Clock clock) {
        this.notices = notices;
        this.mails = mails;
        this.questions = questions;
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
        LOG.info(
                "{} notices, {} mails and {} questions erased",
                notices.eraseWrittenBefore(limit),
                mails.eraseMadeBefore(limit),
                questions.eraseMovedBefore(clock.instant().minus(QUESTIONS_KEPT)));
    }
}
