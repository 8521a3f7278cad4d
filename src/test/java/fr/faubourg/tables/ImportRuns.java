package fr.faubourg.tables;

import fr.faubourg.access.Viewer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Takes files in as the pages do, background jobs included, for those who measure. */
public final class ImportRuns {
    private static final long PATIENCE_MILLIS = 600_000;

    private final Imports imports;
    private final ImportKinds kinds;
    private final Viewer viewer;

    public ImportRuns(ApplicationContext application, Viewer viewer) {
        this.imports = application.getBean(Imports.class);
        this.kinds = application.getBean(ImportKinds.class);
        this.viewer = viewer;
    }

    /** How long the dry run and the import took, from the click to the report, and how many rows were created. */
    public record Ran(UUID importId, double checkSeconds, double applySeconds, long created) {}

    /** Imports the file; the mapping is what its headings propose, but for the fields whose heading is given here. */
    public Ran run(String kindKey, Path file, Map<String, String> columns, Map<String, String> options) {
        ImportKind kind = kinds.find(kindKey).orElseThrow();
        UUID id = imports.upload(kind, file.getFileName().toString(), file, viewer);
        StoredImport arrived = imports.visible(id, viewer);
        Map<String, Integer> fields = new LinkedHashMap<>(
                ColumnMapping.propose(kind, arrived.headings()).fields());
        columns.forEach((field, heading) -> fields.put(field, arrived.headings().indexOf(heading)));
        long begun = System.nanoTime();
        imports.check(arrived, new ColumnMapping(fields, List.of()), options, viewer);
        StoredImport checked = await(id, ImportState.CHECKED);
        double checkSeconds = (System.nanoTime() - begun) / 1e9;
        begun = System.nanoTime();
        imports.apply(checked, false, viewer);
        StoredImport applied = await(id, ImportState.APPLIED);
        return new Ran(
                id,
                checkSeconds,
                (System.nanoTime() - begun) / 1e9,
                applied.applied().created());
    }

    /** Undoes an import; how many seconds it took from the click to the report. */
    public double undo(UUID importId) {
        long begun = System.nanoTime();
        imports.undo(imports.visible(importId, viewer), true, viewer);
        await(importId, ImportState.UNDONE);
        return (System.nanoTime() - begun) / 1e9;
    }

    private StoredImport await(UUID id, ImportState wanted) {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            StoredImport now = imports.visible(id, viewer);
            if (now.state() == wanted) {
                return now;
            }
            if (now.state() == ImportState.FAILED || System.currentTimeMillis() > deadline) {
                throw new IllegalStateException("import " + id + " is " + now.state());
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
