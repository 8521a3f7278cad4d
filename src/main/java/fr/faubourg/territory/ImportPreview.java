package fr.faubourg.territory;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.tables.ImportContext;
import fr.faubourg.tables.ImportRow;
import fr.faubourg.tables.Imports;
import fr.faubourg.tables.RowVerdict;
import fr.faubourg.territory.PlaceRows.RowDecision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Goes through a file of places once more, to show on a map what importing it would do. Writes nothing. */
@Component
class ImportPreview {

    private static final int CHUNK = 500;

    private final Imports imports;
    private final List<PlaceImport> kinds;
    private final PlaceRows rows;

    ImportPreview(Imports imports, List<PlaceImport> kinds, PlaceRows rows) {
        this.imports = imports;
        this.kinds = kinds;
        this.rows = rows;
    }

    /** What would be done, row by row, and how the coordinates were understood. */
    record Result(String fileName, String system, List<RowDecision> decisions) {}

    Result of(UUID importId, String kindKey, Viewer viewer) {
        PlaceImport kind = kinds.stream()
                .filter(each -> each.key().equals(kindKey))
                .findFirst()
                .orElseThrow(NotFound::new);
        ImportContext context = imports.context(importId, viewer);
        PlaceRows.Target target = kind.target(context);
        List<RowDecision> decisions = new ArrayList<>();
        List<ImportRow> chunk = new ArrayList<>();
        List<ImportRow> first = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        imports.read(importId, viewer, row -> {
            if (!codes.add(row.text("code"))) {
                RowVerdict verdict = RowVerdict.refused(
                        row, "code", "Ce code est déjà plus haut dans le fichier.", "Garder une seule ligne par code.");
                decisions.add(new RowDecision(row, verdict, null, null));
                return;
            }
            chunk.add(row);
            if (first.size() < CHUNK) {
                first.add(row);
            }
            if (chunk.size() == CHUNK) {
                decisions.addAll(rows.decide(chunk, target, context).rows());
                chunk.clear();
            }
        });
        if (!chunk.isEmpty()) {
            decisions.addAll(rows.decide(chunk, target, context).rows());
        }
        return new Result(context.fileName(), RowShapes.statement(RowShapes.detect(first, context)), decisions);
    }
}
