package fr.faubourg.tables;

import fr.faubourg.jobs.RecurringJob;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Erases the journal of exports after five years. */
@Component
class ExportPurge implements RecurringJob {
    private static final int YEARS_KEPT = 5;

    private final ExportJournal journal;
    private final Clock clock;

    ExportPurge(ExportJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tables.export-purge";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(3, 30));
    }

    @Override
    public void run() {
        journal.eraseBefore(
                clock.instant().atZone(Values.PARIS).minusYears(YEARS_KEPT).toInstant());
    }
}
