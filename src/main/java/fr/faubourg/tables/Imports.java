package fr.faubourg.tables;

import fr.faubourg.access.Viewer;
import fr.faubourg.jobs.Jobs;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in and sees them through: upload, mapping, dry run, import. */
@Component
public class Imports {
    private final ImportKinds kinds;
    private final ImportRepository repository;
    private final ImportLifeRepository life;
    private final RunParts runs;
    private final Jobs jobs;

    Imports(ImportKinds kinds, ImportRepository repository, ImportLifeRepository life, RunParts runs, Jobs jobs) {
        this.kinds = kinds;
        this.repository = repository;
        this.life = life;
        this.runs = runs;
        this.jobs = jobs;
    }

    /**
     * Shows a module the rows of an import as they are mapped, for a preview; rows that were refused before the kind saw them are left out.
     *
     * @throws NotFound when the viewer may not know of the import, or it has no mapping or file any more
     * @throws UnreadableFile when the file does not read to its end
     */
    public void read(UUID importId, Viewer viewer, Consumer<ImportRow> rows) {
        StoredImport stored = visible(importId, viewer);
        ColumnMapping mapping = stored.mapping();
        if (mapping == null || stored.fileErased()) {
            throw new NotFound();
        }
        ImportKind kind = kinds.find(stored).orElseThrow(NotFound::new);
        try (ImportFiles.Copy copy = runs.files().copy(importId);
                Sheet sheet = Sheets.open(copy.path(), stored.choice())) {
            RowReader reader = new RowReader(kind, sheet.headings(), mapping);
            for (Iterator<Sheet.Row> each = sheet.rows(); each.hasNext(); ) {
                if (reader.read(each.next()) instanceof RowReader.Reading.Good(ImportRow row)) {
                    rows.accept(row);
                }
            }
        }
    }

    /**
     * What the kind was told of an import, options included, as in a dry run; for the same previews.
     *
     * @throws NotFound when the viewer may not know of the import
     */
    public ImportContext context(UUID importId, Viewer viewer) {
        return runs.context(visible(importId, viewer), viewer, ImportRun.CHECK);
    }

    /** The declared coordinate reference system of an import's file, or empty text; for the same previews. */
    public String crs(UUID importId, Viewer viewer) {
        return visible(importId, viewer).crs();
    }

    /**
     * Imports a whole file at once, in the caller's transaction, with the mapping that its headings propose: for files that come with the
     * application (the demonstration), never for what people send.
     *
     * @return what was done
     * @throws IllegalArgumentException when a required field has no column
     * @throws UnreadableFile when the file is no table
     */
    @Transactional
    public ImportCounts load(String kindKey, Path file, String fileName, Map<String, String> options, Viewer viewer) {
        ImportKind kind = kinds.find(kindKey).orElseThrow(() -> new IllegalArgumentException("no kind " + kindKey));
        UUID id = Ids.next();
        repository.insert(id, kindKey, ImportArrival.read(file, fileName, kind, SheetChoice.PROPOSED), viewer);
        runs.files().store(id, file);
        StoredImport arrived = repository.find(id).orElseThrow();
        ColumnMapping mapping = ColumnMapping.propose(kind, arrived.headings(), arrived.samples());
        kind.fields().stream()
                .filter(field -> field.required() && !mapping.fields().containsKey(field.name()))
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException("no column of " + fileName + " gives " + field.name());
                });
        life.beginCheck(id, mapping, options);
        StoredImport stored = repository.find(id).orElseThrow();
        pass(kind, stored, viewer, ImportRun.CHECK, file);
        life.endCheck(id);
        life.beginApply(id, viewer.account().value(), false);
        ImportContext context = pass(kind, stored, viewer, ImportRun.APPLY, file);
        kind.finish(context);
        life.endApply(id);
        return repository.find(id).orElseThrow().applied();
    }

    /** Keeps a file that was sent, when it reads as a table. */
    @Transactional
    UUID upload(ImportKind kind, String fileName, Path file, Viewer viewer) {
        UUID id = Ids.next();
        repository.insert(
                id,
                kind.key(),
                ImportArrival.read(file, FileNames.received(fileName), kind, SheetChoice.PROPOSED),
                viewer);
        runs.files().store(id, file);
        return id;
    }

    /**
     * Reads the file otherwise: another sheet, other headings. False when the import is at work or over.
     *
     * @throws UnreadableFile when it cannot be read so
     */
    @Transactional
    boolean readAnew(StoredImport stored, ImportKind kind, SheetChoice choice) {
        try (ImportFiles.Copy copy = runs.files().copy(stored.id())) {
            return repository.readAnew(stored.id(), ImportArrival.read(copy.path(), stored.fileName(), kind, choice));
        }
    }

    /**
     * Another import from the same file, of another sheet or another kind of record, without sending it again.
     *
     * @throws UnreadableFile when the sheet holds no table
     */
    @Transactional
    UUID again(StoredImport stored, ImportKind kind, String sheet, Viewer viewer) {
        UUID id = Ids.next();
        try (ImportFiles.Copy copy = runs.files().copy(stored.id())) {
            repository.insert(
                    id,
                    kind.key(),
                    ImportArrival.read(copy.path(), stored.fileName(), kind, SheetChoice.PROPOSED.of(sheet)),
                    viewer);
            runs.files().store(id, copy.path());
        }
        return id;
    }

    /** Starts the dry run. False when the import is not to be checked any more. */
    @Transactional
    boolean check(StoredImport stored, ColumnMapping mapping, Map<String, String> options, Viewer viewer) {
        if (!life.beginCheck(stored.id(), mapping, options)) {
            return false;
        }
        submit(stored, ImportJob.CHECK, "Vérification de " + stored.fileName(), viewer);
        return true;
    }

    /**
     * Starts the import of the rows that the dry run accepted. False when somebody else did, or nothing is to be imported.
     *
     * @param allOrNothing whether nothing is to be kept when a row is refused
     */
    @Transactional
    boolean apply(StoredImport stored, boolean allOrNothing, Viewer viewer) {
        if (stored.checked().accepted() == 0
                || (allOrNothing && stored.checked().refused() > 0)
                || !life.beginApply(stored.id(), viewer.account().value(), allOrNothing)) {
            return false;
        }
        submit(stored, ImportJob.APPLY, "Import de " + stored.fileName(), viewer);
        return true;
    }

    /** Starts the undoing. False when somebody else did. */
    @Transactional
    boolean undo(StoredImport stored, boolean allOrNothing, Viewer viewer) {
        if (!life.beginUndo(stored.id(), viewer.account().value())) {
            return false;
        }
        UUID job = jobs.submit(
                UndoJob.KIND,
                new UndoJob.Params(stored.id(), allOrNothing),
                "Annulation de l’import de " + stored.fileName(),
                "/imports/" + stored.id(),
                viewer.account());
        life.setJob(stored.id(), job);
        return true;
    }

    @Transactional
    boolean abandon(UUID id) {
        boolean abandoned = life.abandon(id);
        if (abandoned) {
            runs.files().erase(id);
            runs.issues().erase(id);
        }
        return abandoned;
    }

    /** The import, when the person brought it, as who they still are, or is an administrator. */
    StoredImport visible(UUID id, Viewer viewer) {
        return repository.find(id, viewer).orElseThrow(NotFound::new);
    }

    private void submit(StoredImport stored, String job, String title, Viewer viewer) {
        UUID id =
                jobs.submit(job, new ImportJob.Params(stored.id()), title, "/imports/" + stored.id(), viewer.account());
        life.setJob(stored.id(), id);
    }

    private ImportContext pass(ImportKind kind, StoredImport stored, Viewer viewer, ImportRun run, Path file) {
        ImportContext context = runs.context(stored, viewer, run);
        try (Sheet sheet = Sheets.open(file, stored.choice())) {
            new ImportPass(kind, stored, context, runs.life(), runs.issues())
                    .run(run, sheet, 0, (_, work) -> work.run());
        }
        return context;
    }
}
