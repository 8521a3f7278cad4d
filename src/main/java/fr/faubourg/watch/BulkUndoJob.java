package fr.faubourg.watch;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewer;
import fr.faubourg.access.Viewers;
import fr.faubourg.history.UndoOutcome;
import fr.faubourg.history.Undoing;
import fr.faubourg.jobs.JobContext;
import fr.faubourg.jobs.JobHandler;
import fr.faubourg.jobs.JobRefused;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Takes a bulk change back, each observation as its own history would: where somebody touched the same fields since, it stays, and the
 * result says who changed what.
 */
@Component
class BulkUndoJob implements JobHandler {
    static final String KIND = "watch.bulk.undo";

    private final Undoing undoing;
    private final BulkQueries queries;
    private final BulkRepository repository;
    private final Viewers viewers;
    private final Clock clock;

    BulkUndoJob(Undoing undoing, BulkQueries queries, BulkRepository repository, Viewers viewers, Clock clock) {
        this.undoing = undoing;
        this.queries = queries;
        this.repository = repository;
        this.viewers = viewers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) {
        var id = job.params(BulkChanges.Params.class).bulkId();
        var change = queries.find(id).orElseThrow(() -> new JobRefused("Ce geste groupé n’existe plus."));
        var undo = change.undo();
        if (undo == null) {
            throw new JobRefused("Personne n’a demandé d’annuler ce geste.");
        }
        var viewer = viewers.find(new AccountId(job.accountId()))
                .orElseThrow(() -> new JobRefused("Le compte qui a demandé l’annulation est fermé."));
        long total = change.counts().changed();
        long behind = total - change.counts().done();
        job.step(total, behind, new BulkJob.Behind(behind), () -> {
            if (change.state() != BulkState.UNDOING
                    && !repository.turn(id, BulkState.DONE, BulkState.STOPPED, BulkState.UNDOING)) {
                throw new JobRefused("Ce geste groupé est déjà annulé.");
            }
        });
        var chunk = queries.changed(id, BulkJob.CHUNK);
        while (!chunk.isEmpty()) {
            var now = chunk;
            behind += now.size();
            job.step(
                    total,
                    behind,
                    new BulkJob.Behind(behind),
                    () -> now.forEach(one -> takeBack(change, one, undo.reason(), viewer)));
            chunk = queries.changed(id, BulkJob.CHUNK);
        }
        job.step(total, total, new BulkJob.Behind(total), () -> repository.endUndo(id, clock.instant()));
        var counts = queries.find(id).orElseThrow().counts();
        job.message(FrenchFormat.count(counts.undone(), "constat rétabli", "constats rétablis") + ", "
                + FrenchFormat.count(counts.kept(), "resté", "restés") + ".");
    }

    @Override
    public void failed(JobContext job, String message) {
        repository.turn(
                job.params(BulkChanges.Params.class).bulkId(), BulkState.UNDOING, BulkState.UNDOING, BulkState.STOPPED);
    }

    private void takeBack(BulkChange change, BulkQueries.Changed one, String reason, Viewer viewer) {
        var why = refusal(one, reason, viewer);
        repository.becomes(change.id(), one.position(), why.isEmpty() ? BulkOutcome.UNDONE : BulkOutcome.KEPT, why);
    }

    /** Why it stays as it is; empty when it was taken back. */
    private String refusal(BulkQueries.Changed one, String reason, Viewer viewer) {
        try {
            return switch (undoing.undo(ObservationHistory.KIND, one.id().value(), one.at(), reason, viewer)) {
                case UndoOutcome.Undone _ -> "";
                case UndoOutcome.Impossible impossible -> impossible.why();
                case UndoOutcome.NotYours _ -> "Vous ne pouvez pas annuler ce geste sur ce lieu.";
            };
        } catch (NotFound hidden) {
            return BulkWords.HIDDEN;
        }
    }
}
