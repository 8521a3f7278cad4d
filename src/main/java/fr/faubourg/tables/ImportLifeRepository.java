package fr.faubourg.tables;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Moves imports through their life: dry run, import, undoing, erasing of the file. */
@Repository
class ImportLifeRepository {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ImportLifeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a dry run anew. False when the import is at work or over. */
    boolean beginCheck(UUID id, ColumnMapping mapping, Map<String, String> options) {
        boolean begun = jdbc.sql("""
                update tables.import set state = 'CHECKING', mapping = :mapping::jsonb, options = :options::jsonb, check_created = 0,
                       check_updated = 0, check_unchanged = 0, check_refused = 0, check_warned = 0, checked_at = null
                where id = :id and state in ('UPLOADED', 'CHECKED', 'FAILED') and applied_by is null and file_erased_at is null
                """)
                        .param("id", id)
                        .param("mapping", JSON.writeValueAsString(mapping))
                        .param("options", JSON.writeValueAsString(options))
                        .update()
                == 1;
        if (begun) {
            jdbc.sql("delete from tables.import_row_issue where import_id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("delete from tables.import_row_key where import_id = :id")
                    .param("id", id)
                    .update();
        }
        return begun;
    }

    /** Begins the import itself, once. */
    boolean beginApply(UUID id, UUID account, boolean allOrNothing) {
        return jdbc.sql("""
                update tables.import set state = 'APPLYING', applied_by = :account, all_or_nothing = :allOrNothing
                where id = :id and state = 'CHECKED' and applied_by is null
                """)
                        .param("id", id)
                        .param("account", account)
                        .param("allOrNothing", allOrNothing)
                        .update()
                == 1;
    }

    /**
     * The transaction does not wait for the disk. Nobody was told yet that its rows are there, its checkpoint goes the same way as they do, and the
     * import's last step waits for all that came before: after an abrupt stop of the database a chunk that did not reach the disk comes again.
     */
    void commitWithoutWaiting() {
        jdbc.sql("set local synchronous_commit = off").update();
    }

    /** How many rows the import itself refused so far. */
    long refusedByApply(UUID id) {
        return jdbc.sql("select apply_refused from tables.import where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Begins the undoing, once. */
    boolean beginUndo(UUID id, UUID account) {
        return jdbc.sql("""
                update tables.import set state = 'UNDOING', undone_by = :account
                where id = :id and (state = 'APPLIED' or (state = 'FAILED' and applied_by is not null))
                """).param("id", id).param("account", account).update() == 1;
    }

    void endUndo(UUID id, ImportUndo.Outcome.Undone undone) {
        jdbc.sql("""
                update tables.import set state = 'UNDONE', undone_at = clock_timestamp(), undo_removed = :removed,
                       undo_restored = :restored, undo_left = :left
                where id = :id
                """)
                .param("id", id)
                .param("removed", undone.removed())
                .param("restored", undone.restored())
                .param("left", undone.left())
                .update();
    }

    /** The undoing came to nothing: the import is as it was. */
    void undoFailed(UUID id) {
        jdbc.sql("""
                update tables.import set state = case when applied_at is null then 'FAILED' else 'APPLIED' end, undone_by = null
                where id = :id and state = 'UNDOING'
                """).param("id", id).update();
    }

    void setJob(UUID id, UUID job) {
        jdbc.sql("update tables.import set job_id = :job where id = :id")
                .param("id", id)
                .param("job", job)
                .update();
    }

    /** Adds a chunk's outcome to the counts. */
    void addCounts(UUID id, ImportRun run, ImportCounts counts) {
        String sql = switch (run) {
            case CHECK -> """
                            update tables.import set state = 'CHECKING', check_created = check_created + :created,
                                   check_updated = check_updated + :updated, check_unchanged = check_unchanged + :unchanged,
                                   check_refused = check_refused + :refused, check_warned = check_warned + :warned
                            where id = :id
                            """;
            case APPLY -> """
                            update tables.import set state = 'APPLYING', apply_created = apply_created + :created,
                                   apply_updated = apply_updated + :updated, apply_unchanged = apply_unchanged + :unchanged,
                                   apply_refused = apply_refused + :refused, apply_warned = apply_warned + :warned
                            where id = :id
                            """;
        };
        jdbc.sql(sql)
                .param("id", id)
                .param("created", counts.created())
                .param("updated", counts.updated())
                .param("unchanged", counts.unchanged())
                .param("refused", counts.refused())
                .param("warned", counts.warned())
                .update();
    }

    void endCheck(UUID id) {
        jdbc.sql("update tables.import set state = 'CHECKED', checked_at = clock_timestamp() where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from tables.import_row_key where import_id = :id")
                .param("id", id)
                .update();
    }

    void endApply(UUID id) {
        jdbc.sql("update tables.import set state = 'APPLIED', applied_at = clock_timestamp() where id = :id")
                .param("id", id)
                .update();
    }

    void fail(UUID id) {
        jdbc.sql("update tables.import set state = 'FAILED' where id = :id and state in ('CHECKING', 'APPLYING')")
                .param("id", id)
                .update();
    }

    /** Gives an import up, as long as it has changed nothing. */
    boolean abandon(UUID id) {
        return jdbc.sql("""
                update tables.import set state = 'ABANDONED', file_erased_at = clock_timestamp(), samples = '[]', left_aside = '[]'
                where id = :id and state in ('UPLOADED', 'CHECKED', 'FAILED') and applied_by is null
                """).param("id", id).update() == 1;
    }

    /** The imports whose file came before the moment and is still there. */
    List<UUID> withFileOlderThan(Instant moment) {
        return jdbc.sql("""
                select id from tables.import
                where file_erased_at is null and created_at < :moment and state not in ('CHECKING', 'APPLYING', 'UNDOING')
                """)
                .param("moment", Timestamp.from(moment))
                .query(UUID.class)
                .list();
    }

    void noteFileErased(UUID id) {
        jdbc.sql(
                        "update tables.import set file_erased_at = clock_timestamp(), samples = '[]', left_aside = '[]' where id = :id and file_erased_at is null")
                .param("id", id)
                .update();
    }
}
