package fr.faubourg.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Goes through a file chunk by chunk, for the dry run or for good. */
final class ImportPass {
    private final ImportKind kind;
    private final StoredImport stored;
    private final ImportContext context;
    private final ImportLifeRepository life;
    private final ImportIssues issues;

    ImportPass(
            ImportKind kind,
            StoredImport stored,
            ImportContext context,
            ImportLifeRepository life,
            ImportIssues issues) {
        this.kind = kind;
        this.stored = stored;
        this.context = context;
        this.life = life;
        this.issues = issues;
    }

    /** How a chunk's work is committed. */
    @FunctionalInterface
    interface Steps {
        /**
         * Does the work in a transaction.
         *
         * @param done how many rows of the file are behind once it is committed
         */
        void step(long done, Runnable work);
    }

    /** Rows of the file that are worked on together. */
    private record Chunk(List<RowReader.Reading> readings, long firstLine, long lastLine) {}

    /**
     * Goes on after the rows that are done already, to the end of the file.
     *
     * @return how many rows the file has
     */
    long run(ImportRun run, Sheet sheet, long alreadyDone, Steps steps) {
        RowReader reader = new RowReader(kind, sheet.headings(), Objects.requireNonNull(stored.mapping()));
        Iterator<Sheet.Row> rows = sheet.rows();
        long done = 0;
        while (done < alreadyDone && rows.hasNext()) {
            rows.next();
            done++;
        }
        try (ReadAhead<Chunk> chunks = new ReadAhead<>(() -> rows.hasNext() ? read(rows, reader) : null)) {
            while (chunks.hasNext()) {
                Chunk chunk = chunks.next();
                done += chunk.readings().size();
                steps.step(done, () -> {
                    life.commitWithoutWaiting();
                    switch (run) {
                        case CHECK -> check(chunk.readings());
                        case APPLY -> apply(chunk);
                    }
                });
            }
        }
        return done;
    }

    private Chunk read(Iterator<Sheet.Row> rows, RowReader reader) {
        List<Sheet.Row> chunk = chunk(rows);
        return new Chunk(
                chunk.stream().map(reader::read).toList(),
                chunk.getFirst().line(),
                chunk.getLast().line());
    }

    private List<Sheet.Row> chunk(Iterator<Sheet.Row> rows) {
        int most = Math.clamp(kind.chunkSize(), 1, 5_000);
        List<Sheet.Row> chunk = new ArrayList<>();
        long size = 0;
        while (rows.hasNext() && chunk.size() < most && size < Limits.CHUNK_CHARACTERS) {
            Sheet.Row row = rows.next();
            size += row.size();
            chunk.add(row);
        }
        return chunk;
    }

    private void check(List<RowReader.Reading> readings) {
        List<RowVerdict> verdicts = new ArrayList<>();
        List<ImportRow> good = good(readings, verdicts);
        Map<Long, String> identities = new HashMap<>();
        for (ImportRow row : good) {
            kind.identity(row, context).ifPresent(identity -> identities.put(row.line(), identity));
        }
        Map<Long, Long> repeated = issues.repeated(stored.id(), identities);
        List<ImportRow> asked = new ArrayList<>();
        for (ImportRow row : good) {
            Long first = repeated.get(row.line());
            if (first == null) {
                asked.add(row);
            } else {
                verdicts.add(RowVerdict.refused(
                        row,
                        null,
                        "Cette ligne décrit le même objet que la ligne " + first + ".",
                        "Gardez une seule des deux lignes."));
            }
        }
        verdicts.addAll(answers(asked, asked.isEmpty() ? List.of() : kind.check(asked, context)));
        keep(ImportRun.CHECK, verdicts);
    }

    private void apply(Chunk chunk) {
        Set<Long> refused = issues.refusedLines(stored.id(), chunk.firstLine(), chunk.lastLine());
        List<ImportRow> rows = good(chunk.readings(), new ArrayList<>()).stream()
                .filter(row -> !refused.contains(row.line()))
                .toList();
        keep(ImportRun.APPLY, answers(rows, rows.isEmpty() ? List.of() : kind.apply(rows, context)));
    }

    private void keep(ImportRun run, List<RowVerdict> verdicts) {
        issues.add(stored.id(), run, verdicts);
        life.addCounts(stored.id(), run, ImportCounts.of(verdicts));
    }

    private static List<ImportRow> good(List<RowReader.Reading> readings, List<RowVerdict> refused) {
        List<ImportRow> good = new ArrayList<>(readings.size());
        for (RowReader.Reading reading : readings) {
            switch (reading) {
                case RowReader.Reading.Good(ImportRow row) -> good.add(row);
                case RowReader.Reading.Bad(RowVerdict verdict) -> refused.add(verdict);
            }
        }
        return good;
    }

    /** A kind that forgets a row would lose it silently. */
    private List<RowVerdict> answers(List<ImportRow> rows, List<RowVerdict> verdicts) {
        boolean complete = rows.size() == verdicts.size();
        for (int i = 0; complete && i < rows.size(); i++) {
            complete = rows.get(i).line() == verdicts.get(i).line();
        }
        if (!complete) {
            throw new IllegalStateException("import kind " + kind.key() + " did not answer for each row in order");
        }
        return verdicts;
    }
}
