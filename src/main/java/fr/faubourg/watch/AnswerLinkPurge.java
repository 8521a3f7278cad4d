package fr.faubourg.watch;

import fr.faubourg.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Erases the links of answer and their journal a year after they expired; the steps that they led to stay with their observation. */
@Component
class AnswerLinkPurge implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerLinkPurge.class);
    private static final Duration KEPT = Duration.ofDays(365);

    private final AnswerLinkRepository links;
    private final Clock clock;

    AnswerLinkPurge(AnswerLinkRepository links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "watch.answer-links";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(3, 50));
    }

    @Override
    public void run() {
        LOG.info(
                "{} links of answer erased",
                links.eraseExpiredBefore(clock.instant().minus(KEPT)));
    }
}
