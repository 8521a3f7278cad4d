package fr.faubourg.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Erases jobs 90 days after their end. */
@Component
class JobPurge implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(JobPurge.class);
    private static final Duration KEPT = Duration.ofDays(90);

    private final JobRepository repository;
    private final Clock clock;

    JobPurge(JobRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "jobs.purge";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(3, 10));
    }

    @Override
    public void run() {
        LOG.info(
                "{} ended jobs erased",
                repository.eraseEndedBefore(clock.instant().minus(KEPT)));
    }
}
