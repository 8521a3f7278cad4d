package fr.faubourg.feedback;

import fr.faubourg.jobs.RecurringJob;
import fr.faubourg.settings.Thresholds;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Erases each night the contacts whose time is over. */
@Component
class ContactClock implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(ContactClock.class);

    private final ContactRepository contacts;
    private final Thresholds thresholds;

    ContactClock(ContactRepository contacts, Thresholds thresholds) {
        this.contacts = contacts;
        this.thresholds = thresholds;
    }

    @Override
    public String name() {
        return "feedback.contacts";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(3, 40));
    }

    @Override
    public void run() {
        long erased = contacts.eraseOld(
                thresholds.today(FeedbackConfiguration.AFTER_END), thresholds.today(FeedbackConfiguration.AT_MOST));
        LOG.info("{} contacts of reporters erased", erased);
    }
}
