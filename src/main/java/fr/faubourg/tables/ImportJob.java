package fr.faubourg.tables;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewer;
import fr.faubourg.access.Viewers;
import fr.faubourg.jobs.JobContext;
import fr.faubourg.jobs.JobHandler;
import fr.faubourg.jobs.JobRefused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Goes through an imported file in the background: the dry run, or the import itself. */
abstract class ImportJob implements JobHandler {
    static final String CHECK = "imports.check";
    static final String APPLY = "imports.apply";

    private final ImportRun run;
    private final ImportKinds kinds;
    private final ImportRepository repository;
    private final RunParts runs;
    private final ImportUndo undo;
    private final Viewers viewers;

    /** What the job is about. */
    record Params(UUID importId) {}

    /**
     * Where the job is.
     *
     * @param rows rows of the file that are behind
     */
    record Passed(long rows) {}

    private ImportJob(ImportRun run, Parts parts) {
        this.run = run;
        this.kinds = parts.kinds();
        this.repository = parts.repository();
        this.runs = parts.runs();
        this.undo = parts.undo();
        this.viewers = parts.viewers();
    }

    /** What both runs work with. */
    @Component
    record Parts(ImportKinds kinds, ImportRepository repository, RunParts runs, ImportUndo undo, Viewers viewers) {}

    @Component
    static final class Check extends ImportJob {
        Check(Parts parts) {
            super(ImportRun.CHECK, parts);
        }

        @Override
        public String kind() {
            return CHECK;
        }
    }

    @Component
    static final class Apply extends ImportJob {
        Apply(Parts parts) {
            super(ImportRun.APPLY, parts);
        }

        @Override
        public String kind() {
            return APPLY;
        }
    }

    @Override
    public void run(JobContext job) {
        StoredImport stored = repository
                .find(job.params(Params.class).importId())
                .orElseThrow(() -> new JobRefused("Cet import n’existe plus."));
        ImportKind kind = kinds.find(stored)
                .orElseThrow(
                        () -> new JobRefused("Cette version de Faubourg ne sait plus importer ce genre de fichier."));
        Viewer viewer = viewers.find(new AccountId(job.accountId()))
                .filter(found -> ImportKinds.mayImport(found, kind))
                .orElseThrow(() -> new JobRefused("Le compte qui a demandé cet import n’en a plus le droit."));
        ImportContext context = runs.context(stored, viewer, run);
        long done = job.checkpoint(Passed.class).map(Passed::rows).orElse(0L);
        long total;
        try (ImportFiles.Copy copy = runs.files().copy(stored.id());
                Sheet sheet = Sheets.open(copy.path(), stored.choice())) {
            total = new ImportPass(kind, stored, context, runs.life(), runs.issues())
                    .run(
                            run,
                            sheet,
                            done,
                            (rows, work) -> job.step(Math.max(stored.rowCount(), rows), rows, new Passed(rows), work));
        } catch (UnreadableFile e) {
            throw new JobRefused(String.valueOf(e.getMessage()), e);
        }
        job.step(total, total, new Passed(total), () -> end(stored, kind, context));
    }

    @Override
    public void failed(JobContext job, String message) {
        runs.life().fail(job.params(Params.class).importId());
    }

    private void end(StoredImport stored, ImportKind kind, ImportContext context) {
        switch (run) {
            case CHECK -> runs.life().endCheck(stored.id());
            case APPLY -> {
                kind.finish(context);
                runs.life().endApply(stored.id());
                if (stored.allOrNothing() && runs.life().refusedByApply(stored.id()) > 0) {
                    undo.undo(stored.id(), kind, false);
                }
            }
        }
    }
}
