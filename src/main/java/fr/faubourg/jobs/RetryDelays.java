package fr.faubourg.jobs;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long to wait after each failed try; after one more failure the job is given up. */
@Component
class RetryDelays {
    private final List<Duration> all;

    RetryDelays(@Value("${faubourg.jobs.retry-delays:5s,30s}") List<Duration> all) {
        this.all = List.copyOf(all);
    }

    List<Duration> all() {
        return all;
    }
}
