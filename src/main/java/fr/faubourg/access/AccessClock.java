package fr.faubourg.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Erases what access no longer needs, each hour. Harmless when several nodes do it at once. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AccessClock {

    private final GuessRepository guesses;
    private final LinkRepository links;
    private final JournalRepository journal;
    private final Absences absences;

    AccessClock(GuessRepository guesses, LinkRepository links, JournalRepository journal, Absences absences) {
        this.guesses = guesses;
        this.links = links;
        this.journal = journal;
        this.absences = absences;
    }

    @Scheduled(cron = "0 17 * * * *")
    void eraseOld() {
        guesses.eraseOld();
        links.eraseOld();
        journal.eraseOld();
        absences.eraseOld();
    }
}
