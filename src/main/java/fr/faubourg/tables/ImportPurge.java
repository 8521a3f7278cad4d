package fr.faubourg.tables;

import fr.faubourg.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases imported files and their row-by-row reports 90 days after the upload; what the imports did stays known. */
@Component
class ImportPurge implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(ImportPurge.class);
    private static final Duration KEPT = Duration.ofDays(90);

    private final ImportLifeRepository life;
    private final ImportFiles files;
    private final ImportIssues issues;
    private final EffectRepository effects;
    private final ImportKinds kinds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportPurge(RunParts parts, ImportKinds kinds, TransactionTemplate transaction, Clock clock) {
        this.life = parts.life();
        this.files = parts.files();
        this.issues = parts.issues();
        this.effects = parts.effects();
        this.kinds = kinds;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tables.purge";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(3, 20));
    }

    @Override
    public void run() {
        List<UUID> old = life.withFileOlderThan(clock.instant().minus(KEPT));
        for (UUID id : old) {
            transaction.executeWithoutResult(_ -> {
                files.erase(id);
                issues.erase(id);
                life.noteFileErased(id);
            });
        }
        transaction.executeWithoutResult(_ -> effects.forgetBefore(kinds.ofPersonalData()));
        LOG.info("{} imported files erased", old.size());
    }
}
