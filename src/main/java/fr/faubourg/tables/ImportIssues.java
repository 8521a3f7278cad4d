package fr.faubourg.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The report of an import row by row: only the rows that a person should look at. */
@Repository
class ImportIssues {
    /** Longest note kept: a kind may quote a cell in it. */
    private static final int NOTE_CHARACTERS = 1_000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ImportIssues(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** A line of the report; the field by its English name, empty for the whole row. */
    record Issue(long line, String field, String reason, String advice) {}

    void add(UUID importId, ImportRun run, List<RowVerdict> verdicts) {
        List<Object[]> rows = new ArrayList<>();
        for (RowVerdict verdict : verdicts) {
            int rank = 0;
            for (RowVerdict.Note note : verdict.notes()) {
                rows.add(new Object[] {
                    importId,
                    run.name(),
                    verdict.line(),
                    rank++,
                    note.level().name(),
                    Optional.ofNullable(note.field()).orElse(""),
                    kept(note.text()),
                    kept(note.advice())
                });
            }
        }
        if (!rows.isEmpty()) {
            template.batchUpdate("""
                    insert into tables.import_row_issue (import_id, run, line, rank, level, field, reason, advice)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """, rows);
        }
    }

    List<Issue> page(UUID importId, ImportRun run, RowVerdict.Level level, int size, long offset) {
        return jdbc.sql("""
                select line, field, reason, advice from tables.import_row_issue
                where import_id = :import and run = :run and level = :level
                order by line, rank limit :size offset :offset
                """)
                .param("import", importId)
                .param("run", run.name())
                .param("level", level.name())
                .param("size", size)
                .param("offset", offset)
                .query(Issue.class)
                .list();
    }

    long count(UUID importId, ImportRun run, RowVerdict.Level level) {
        return jdbc.sql("""
                select count(*) from tables.import_row_issue where import_id = :import and run = :run and level = :level
                """)
                .param("import", importId)
                .param("run", run.name())
                .param("level", level.name())
                .query(Long.class)
                .single();
    }

    /** The lines that the dry run refused among those from one line to another. */
    Set<Long> refusedLines(UUID importId, long from, long to) {
        return new HashSet<>(jdbc.sql("""
                select distinct line from tables.import_row_issue
                where import_id = :import and run = 'CHECK' and level = 'REFUSAL' and line between :from and :to
                """)
                .param("import", importId)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .list());
    }

    /** Why lines were refused, in either run, among those from one line to another. */
    Map<Long, List<Issue>> refusals(UUID importId, long from, long to) {
        Map<Long, List<Issue>> found = new HashMap<>();
        jdbc.sql("""
                select line, field, reason, advice from tables.import_row_issue
                where import_id = :import and level = 'REFUSAL' and line between :from and :to
                order by line, run desc, rank
                """)
                .param("import", importId)
                .param("from", from)
                .param("to", to)
                .query(Issue.class)
                .list()
                .forEach(issue -> found.computeIfAbsent(issue.line(), _ -> new ArrayList<>())
                        .add(issue));
        return found;
    }

    /**
     * Notes the identities of rows; tells which lines come after another line with the same one.
     *
     * @param identities the identity of each line that has one
     * @return the first line with the same identity, by line
     */
    Map<Long, Long> repeated(UUID importId, Map<Long, String> identities) {
        if (identities.isEmpty()) {
            return Map.of();
        }
        Long[] lines = identities.keySet().stream().sorted().toArray(Long[]::new);
        String[] keys = new String[lines.length];
        for (int i = 0; i < lines.length; i++) {
            keys[i] = identities.getOrDefault(lines[i], "");
        }
        jdbc.sql("""
                insert into tables.import_row_key (import_id, key, line)
                select :import, md5(key)::uuid, line from unnest(:keys::text[], :lines::bigint[]) as given (key, line) order by line
                on conflict do nothing
                """)
                .param("import", importId)
                .param("keys", keys)
                .param("lines", lines)
                .update();
        Map<Long, Long> first = new HashMap<>();
        jdbc.sql("""
                select given.line, known.line as first_line
                from unnest(:keys::text[], :lines::bigint[]) as given (key, line)
                join tables.import_row_key known on known.import_id = :import and known.key = md5(given.key)::uuid
                where known.line <> given.line
                """)
                .param("import", importId)
                .param("keys", keys)
                .param("lines", lines)
                .query((row, _) -> first.put(row.getLong("line"), row.getLong("first_line")))
                .list();
        return first;
    }

    void erase(UUID importId) {
        jdbc.sql("delete from tables.import_row_issue where import_id = :import")
                .param("import", importId)
                .update();
    }

    private static String kept(String text) {
        String clean = text.replace("\0", "");
        return clean.length() <= NOTE_CHARACTERS ? clean : clean.substring(0, NOTE_CHARACTERS) + "…";
    }
}
