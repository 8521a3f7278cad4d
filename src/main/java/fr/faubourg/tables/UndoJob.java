package fr.faubourg.tables;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewers;
import fr.faubourg.jobs.JobContext;
import fr.faubourg.jobs.JobHandler;
import fr.faubourg.jobs.JobRefused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Undoes an import in the background, in one transaction: a stop in the middle leaves the import as it was, and the work begins again. */
@Component
class UndoJob implements JobHandler {
    static final String KIND = "imports.undo";

    private final ImportUndo undo;
    private final ImportKinds kinds;
    private final ImportRepository repository;
    private final RunParts runs;
    private final Viewers viewers;

    UndoJob(ImportUndo undo, ImportKinds kinds, ImportRepository repository, RunParts runs, Viewers viewers) {
        this.undo = undo;
        this.kinds = kinds;
        this.repository = repository;
        this.runs = runs;
        this.viewers = viewers;
    }

    /** What the job is about. */
    record Params(UUID importId, boolean allOrNothing) {}

    /** Where the job is. */
    record Done(boolean done) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) {
        Params params = job.params(Params.class);
        if (job.checkpoint(Done.class).isPresent()) {
            return;
        }
        StoredImport stored =
                repository.find(params.importId()).orElseThrow(() -> new JobRefused("Cet import n’existe plus."));
        ImportKind kind = kinds.find(stored)
                .orElseThrow(() -> new JobRefused("Cette version de Faubourg ne sait plus annuler ce genre d’import."));
        if (viewers.find(new AccountId(job.accountId()))
                .filter(found -> ImportKinds.mayImport(found, kind))
                .isEmpty()) {
            throw new JobRefused("Le compte qui a demandé l’annulation n’en a plus le droit.");
        }
        job.step(1, 1, new Done(true), () -> {
            if (undo.undo(stored.id(), kind, params.allOrNothing())
                    instanceof ImportUndo.Outcome.Hindered(long blocked)) {
                throw new JobRefused("Rien n’a été annulé\u00a0: " + blocked
                        + " fiches ont été modifiées ou utilisées entre-temps. La page d’annulation les montre.");
            }
        });
    }

    @Override
    public void failed(JobContext job, String message) {
        runs.life().undoFailed(job.params(Params.class).importId());
    }
}
