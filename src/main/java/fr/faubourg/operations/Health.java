package fr.faubourg.operations;

import fr.faubourg.jobs.JobCounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Whether all is well: the database answers, the disk has room, the last backup is recent, jobs go on. */
@Component
class Health {

    private final OperationsQueries queries;
    private final JobCounts jobs;
    private final BackupFolder backups;
    private final Clock clock;
    private final Alarms alarms;
    private final Instant startedAt;

    Health(OperationsQueries queries, JobCounts jobs, BackupFolder backups, Clock clock, Alarms alarms) {
        this.queries = queries;
        this.jobs = jobs;
        this.backups = backups;
        this.clock = clock;
        this.alarms = alarms;
        this.startedAt = clock.instant();
    }

    /** One question and its answer, in English for machines; no personal data. */
    record Check(String name, boolean good, String detail) {}

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(database());
        checks.add(disk());
        checks.add(backup());
        checks.add(jobs());
        return checks;
    }

    Check database() {
        return asked("database", () -> {
            queries.ask();
            return new Check("database", true, "answers");
        });
    }

    long freeDisk() {
        return alarms.freeDisk();
    }

    boolean isDiskLow(long free) {
        return alarms.isLow(free);
    }

    Duration oldestBackup() {
        return alarms.oldestBackup();
    }

    Optional<Duration> backupAge() {
        return backups.latest().map(kept -> Duration.between(kept.madeAt(), clock.instant()));
    }

    /** An instance that has just been started has as long to make its first backup. */
    boolean isBackupRecent() {
        return backupAge().orElse(Duration.between(startedAt, clock.instant())).compareTo(alarms.oldestBackup()) < 0;
    }

    private Check disk() {
        long free = freeDisk();
        return new Check("disk", !alarms.isLow(free), free / 1_000_000 + " MB free");
    }

    private Check backup() {
        return new Check(
                "backup",
                isBackupRecent(),
                backupAge()
                        .map(age -> String.format(Locale.ROOT, "the last one is %d hours old", age.toHours()))
                        .orElse("none yet"));
    }

    private Check jobs() {
        return asked("jobs", () -> {
            long stuck = jobs.stuck();
            return new Check("jobs", stuck == 0, stuck + " stuck");
        });
    }

    private static Check asked(String name, Supplier<Check> question) {
        try {
            return question.get();
        } catch (DataAccessException away) {
            return new Check(name, false, "the database does not answer");
        }
    }
}
