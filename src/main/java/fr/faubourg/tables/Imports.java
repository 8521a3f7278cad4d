package fr.faubourg.tables;

import fr.faubourg.access.Role;
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
    private final ImportFiles files;
    private final ImportIssues issues;
    private final Jobs jobs;

    Imports(ImportKinds kinds, ImportRepository repository, ImportFiles files, ImportIssues issues, Jobs jobs) {
        this.kinds = kinds;
        this.repository = repository;
        this.files = files;
        this.issues = issues;
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
        try (ImportFiles.Copy copy = files.copy(importId);
                Sheet sheet = Sheets.open(copy.path())) {
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
        return new RunContext(visible(importId, viewer), viewer, ImportRun.CHECK);
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
        repository.insert(
                id,
                kindKey,
                ImportArrival.read(file, fileName),
                viewer.account().value());
        files.store(id, file);
        StoredImport arrived = repository.find(id).orElseThrow();
        ColumnMapping mapping = ColumnMapping.propose(kind, arrived.headings());
        kind.fields().stream()
                .filter(field -> field.required() && !mapping.fields().containsKey(field.name()))
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException("no column of " + fileName + " gives " + field.name());
                });
        repository.beginCheck(id, mapping, options);
        StoredImport stored = repository.find(id).orElseThrow();
        pass(kind, stored, viewer, ImportRun.CHECK, file);
        repository.endCheck(id);
        repository.beginApply(id, viewer.account().value());
        ImportContext context = pass(kind, stored, viewer, ImportRun.APPLY, file);
        kind.finish(context);
        repository.endApply(id);
        return repository.find(id).orElseThrow().applied();
    }

    /** Keeps a file that was sent, when it reads as a table. */
    @Transactional
    UUID upload(ImportKind kind, String fileName, Path file, Viewer viewer) {
        UUID id = Ids.next();
        repository.insert(
                id,
                kind.key(),
                ImportArrival.read(file, FileNames.received(fileName)),
                viewer.account().value());
        files.store(id, file);
        return id;
    }

    /** Starts the dry run. False when the import is not to be checked any more. */
    @Transactional
    boolean check(StoredImport stored, ColumnMapping mapping, Map<String, String> options, Viewer viewer) {
        if (!repository.beginCheck(stored.id(), mapping, options)) {
            return false;
        }
        submit(stored, ImportJob.CHECK, "Vérification de " + stored.fileName(), viewer);
        return true;
    }

    /** Starts the import of the rows that the dry run accepted. False when somebody else did, or nothing is to be imported. */
    @Transactional
    boolean apply(StoredImport stored, Viewer viewer) {
        if (stored.checked().accepted() == 0
                || !repository.beginApply(stored.id(), viewer.account().value())) {
            return false;
        }
        submit(stored, ImportJob.APPLY, "Import de " + stored.fileName(), viewer);
        return true;
    }

    @Transactional
    boolean abandon(UUID id) {
        boolean abandoned = repository.abandon(id);
        if (abandoned) {
            files.erase(id);
            issues.erase(id);
        }
        return abandoned;
    }

    /** The import, when the person brought it or is an administrator. */
    StoredImport visible(UUID id, Viewer viewer) {
        return repository
                .find(id)
                .filter(stored -> viewer.has(Role.ADMINISTRATOR)
                        || stored.accountId().equals(viewer.account().value()))
                .orElseThrow(NotFound::new);
    }

    private void submit(StoredImport stored, String job, String title, Viewer viewer) {
        UUID id =
                jobs.submit(job, new ImportJob.Params(stored.id()), title, "/imports/" + stored.id(), viewer.account());
        repository.setJob(stored.id(), id);
    }

    private ImportContext pass(ImportKind kind, StoredImport stored, Viewer viewer, ImportRun run, Path file) {
        ImportContext context = new RunContext(stored, viewer, run);
        try (Sheet sheet = Sheets.open(file)) {
            new ImportPass(kind, stored, context, repository, issues).run(run, sheet, 0, (_, work) -> work.run());
        }
        return context;
    }
}
