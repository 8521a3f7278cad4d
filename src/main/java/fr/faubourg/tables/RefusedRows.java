package fr.faubourg.tables;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** The refused rows of an import, with their cells and the reasons, as a file to mend and to bring again. */
@Component
class RefusedRows {
    /** The columns added to those of the file. */
    static final String LINE = "Ligne d’origine";

    static final String REASON = "Motif du refus";

    private static final int ROWS_AT_ONCE = 1_000;

    private final ImportFiles files;
    private final ImportIssues issues;
    private final Exports exports;

    RefusedRows(ImportFiles files, ImportIssues issues, Exports exports) {
        this.files = files;
        this.issues = issues;
        this.exports = exports;
    }

    private record Refused(Sheet.Row row, String reason) {}

    void send(StoredImport stored, Optional<ImportKind> kind, HttpServletResponse response, Viewer viewer) {
        List<Column<Refused>> columns = new ArrayList<>();
        for (int i = 0; i < stored.headings().size(); i++) {
            int column = i;
            if (isAdded(stored.headings().get(i))) {
                continue;
            }
            columns.add(Column.text(
                    stored.headings().get(i), refused -> refused.row().cells().get(column)));
        }
        columns.add(Column.integer(LINE, refused -> refused.row().line()));
        columns.add(Column.text(REASON, Refused::reason));
        try (ImportFiles.Copy copy = files.copy(stored.id());
                Sheet sheet = Sheets.open(copy.path(), stored.choice())) {
            TableExport<Refused> export = new TableExport<>(
                    "imports-lignes-refusees",
                    "Lignes refusées " + stored.fileName(),
                    "Import de " + stored.fileName(),
                    List.of(),
                    columns,
                    null,
                    () -> refused(stored.id(), kind, sheet.rows()));
            if (sheet instanceof CsvSheet csv) {
                exports.send(
                        response,
                        export,
                        ExportFormat.CSV,
                        new RefusedCsvWriter(csv.encoding(), csv.separator()),
                        viewer);
            } else {
                boolean workbook = RefusedFormat.of(stored) == RefusedFormat.XLSX;
                exports.send(response, export, workbook ? ExportFormat.XLSX : ExportFormat.CSV, viewer);
            }
        }
    }

    private Stream<Refused> refused(UUID importId, Optional<ImportKind> kind, Iterator<Sheet.Row> rows) {
        Iterator<List<Refused>> chunks = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<Refused> next() {
                List<Sheet.Row> chunk = new ArrayList<>();
                while (rows.hasNext() && chunk.size() < ROWS_AT_ONCE) {
                    chunk.add(rows.next());
                }
                Map<Long, List<ImportIssues.Issue>> reasons = issues.refusals(
                        importId, chunk.getFirst().line(), chunk.getLast().line());
                return chunk.stream()
                        .filter(row -> reasons.containsKey(row.line()))
                        .map(row -> new Refused(row, reason(kind, reasons.getOrDefault(row.line(), List.of()))))
                        .toList();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(chunks, Spliterator.ORDERED), false)
                .flatMap(List::stream);
    }

    private static String reason(Optional<ImportKind> kind, List<ImportIssues.Issue> issues) {
        return issues.stream()
                .map(issue ->
                        (issue.field().isEmpty() ? "" : ImportReportController.label(kind, issue.field()) + "\u00a0: ")
                                + issue.reason()
                                + (issue.advice().isEmpty() ? "" : " " + issue.advice()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Whether the column was added by an earlier file of refused rows, mended and sent again. */
    static boolean isAdded(String heading) {
        return heading.equals(LINE) || heading.equals(REASON);
    }
}
