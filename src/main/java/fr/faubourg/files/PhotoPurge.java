package fr.faubourg.files;

import fr.faubourg.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Erases photos that were attached to nothing within a day. */
@Component
class PhotoPurge implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(1);

    private final PhotoRepository repository;
    private final Clock clock;

    PhotoPurge(PhotoRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "files.purge";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        repository.deleteUnattachedBefore(clock.instant().minus(KEPT));
    }
}
