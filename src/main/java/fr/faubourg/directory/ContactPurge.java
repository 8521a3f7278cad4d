package fr.faubourg.directory;

import fr.faubourg.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Erases removed contacts once their removal can no longer be undone. */
@Component
class ContactPurge implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(ContactPurge.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final ContactRepository contacts;
    private final Clock clock;

    ContactPurge(ContactRepository contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "directory.removed-contacts";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(3, 15));
    }

    @Override
    public void run() {
        LOG.info(
                "{} removed contacts erased",
                contacts.eraseRemovedBefore(clock.instant().minus(KEPT)));
    }
}
