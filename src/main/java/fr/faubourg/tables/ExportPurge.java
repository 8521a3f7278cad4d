package fr.faubourg.tables;

import fr.faubourg.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Erases the journal of exports after five years, files made in the background when their time is over, and what was asked after 30 days. */
@Component
class ExportPurge implements RecurringJob {
    private static final int YEARS_KEPT = 5;
    private static final Duration ASKED_KEPT = Duration.ofDays(30);

    private final ExportJournal journal;
    private final ExportFileRepository files;
    private final Clock clock;

    ExportPurge(ExportJournal journal, ExportFileRepository files, Clock clock) {
        this.journal = journal;
        this.files = files;
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
        files.expiredBefore(clock.instant()).forEach(files::noteErased);
        files.forgetRequestedBefore(clock.instant().minus(ASKED_KEPT));
        journal.eraseBefore(
                clock.instant().atZone(Values.PARIS).minusYears(YEARS_KEPT).toInstant());
    }
}
