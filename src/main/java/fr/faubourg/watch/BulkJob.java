package fr.faubourg.watch;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewers;
import fr.faubourg.jobs.JobContext;
import fr.faubourg.jobs.JobHandler;
import fr.faubourg.jobs.JobRefused;
import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Does a bulk change, some observations a step. What is still to be done is what is pending in the database, so that a job that stopped
 * anywhere goes on with the next one, and none is done twice.
 */
@Component
class BulkJob implements JobHandler {
    static final String KIND = "watch.bulk";
    static final int CHUNK = 25;

    private final BulkMoving moving;
    private final BulkQueries queries;
    private final BulkRepository repository;
    private final Viewers viewers;
    private final Clock clock;

    BulkJob(BulkMoving moving, BulkQueries queries, BulkRepository repository, Viewers viewers, Clock clock) {
        this.moving = moving;
        this.queries = queries;
        this.repository = repository;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** How many observations are behind. */
    record Behind(long count) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) {
        var id = job.params(BulkChanges.Params.class).bulkId();
        var change = queries.find(id).orElseThrow(() -> new JobRefused("Ce geste groupé n’existe plus."));
        var viewer = viewers.find(new AccountId(job.accountId()))
                .orElseThrow(() -> new JobRefused("Le compte qui a demandé ce geste est fermé."));
        long total = change.counts().total();
        long behind = total - change.counts().pending();
        job.step(total, behind, new Behind(behind), () -> {
            if (!repository.turn(id, BulkState.RUNNING, BulkState.STOPPED, BulkState.RUNNING)) {
                throw new JobRefused("Ce geste groupé est fini, ou annulé.");
            }
        });
        var chunk = queries.pending(id, CHUNK);
        while (!chunk.isEmpty()) {
            var now = chunk;
            behind += now.size();
            job.step(total, behind, new Behind(behind), () -> now.forEach(one -> moving.move(change, one, viewer)));
            chunk = queries.pending(id, CHUNK);
        }
        job.step(total, total, new Behind(total), () -> repository.end(id, clock.instant()));
        var counts = queries.find(id).orElseThrow().counts();
        job.message(FrenchFormat.count(counts.changed(), "constat fait", "constats faits") + ", "
                + FrenchFormat.count(counts.refused(), "refusé", "refusés") + ".");
    }

    @Override
    public void failed(JobContext job, String message) {
        repository.turn(
                job.params(BulkChanges.Params.class).bulkId(), BulkState.RUNNING, BulkState.RUNNING, BulkState.STOPPED);
    }
}
