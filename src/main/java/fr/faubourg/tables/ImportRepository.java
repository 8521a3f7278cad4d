package fr.faubourg.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports and where they are. */
@Repository
class ImportRepository {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select i.id, i.kind, i.state, i.file_name, i.file_size, i.description, i.crs, i.headings::text, i.samples::text,
                   i.row_count, i.mapping::text, i.options::text, i.check_created, i.check_updated, i.check_unchanged,
                   i.check_refused, i.check_warned, i.apply_created, i.apply_updated, i.apply_unchanged, i.apply_refused,
                   i.apply_warned, i.job_id, i.account_id, a.name as account_name, i.created_at, i.applied_at,
                   i.file_erased_at is not null as file_erased, i.applied_by is not null as apply_begun
            from tables.import i join access.account_v a on a.id = i.account_id
            """;

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file as it was understood on arrival. */
    record Arrival(
            String fileName,
            long fileSize,
            String sha256,
            String description,
            String crs,
            List<String> headings,
            List<List<String>> samples,
            long rowCount) {}

    void insert(UUID id, String kind, Arrival file, UUID account) {
        jdbc.sql("""
                insert into tables.import (id, kind, state, file_name, file_size, file_sha256, description, crs, headings, samples,
                                           row_count, account_id)
                values (:id, :kind, 'UPLOADED', :fileName, :fileSize, :sha256, :description, :crs, :headings::jsonb,
                        :samples::jsonb, :rowCount, :account)
                """)
                .param("id", id)
                .param("kind", kind)
                .param("fileName", file.fileName())
                .param("fileSize", file.fileSize())
                .param("sha256", file.sha256())
                .param("description", file.description())
                .param("crs", file.crs())
                .param("headings", JSON.writeValueAsString(file.headings()))
                .param("samples", JSON.writeValueAsString(file.samples()))
                .param("rowCount", file.rowCount())
                .param("account", account)
                .update();
    }

    Optional<StoredImport> find(UUID id) {
        return jdbc.sql(SELECT + "where i.id = :id")
                .param("id", id)
                .query(ImportRepository::read)
                .optional();
    }

    /** The latest imports: those of one account, or of everybody when it is null. */
    List<StoredImport> latest(@Nullable UUID account, int size, long offset) {
        return jdbc.sql(SELECT + """
                where :account::uuid is null or i.account_id = :account::uuid
                order by i.created_at desc, i.id desc limit :size offset :offset
                """)
                .param("account", account)
                .param("size", size)
                .param("offset", offset)
                .query(ImportRepository::read)
                .list();
    }

    long count(@Nullable UUID account) {
        return jdbc.sql(
                        "select count(*) from tables.import where :account::uuid is null or account_id = :account::uuid")
                .param("account", account)
                .query(Long.class)
                .single();
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
    boolean beginApply(UUID id, UUID account) {
        return jdbc.sql("""
                update tables.import set state = 'APPLYING', applied_by = :account
                where id = :id and state = 'CHECKED' and applied_by is null
                """).param("id", id).param("account", account).update() == 1;
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
                update tables.import set state = 'ABANDONED', file_erased_at = clock_timestamp(), samples = '[]'
                where id = :id and state in ('UPLOADED', 'CHECKED', 'FAILED') and applied_by is null
                """).param("id", id).update() == 1;
    }

    /** The imports whose file came before the moment and is still there. */
    List<UUID> withFileOlderThan(Instant moment) {
        return jdbc.sql("""
                select id from tables.import
                where file_erased_at is null and created_at < :moment and state not in ('CHECKING', 'APPLYING')
                """)
                .param("moment", Timestamp.from(moment))
                .query(UUID.class)
                .list();
    }

    void noteFileErased(UUID id) {
        jdbc.sql(
                        "update tables.import set file_erased_at = clock_timestamp(), samples = '[]' where id = :id and file_erased_at is null")
                .param("id", id)
                .update();
    }

    private static StoredImport read(ResultSet row, int number) throws SQLException {
        String mapping = row.getString("mapping");
        Timestamp appliedAt = row.getTimestamp("applied_at");
        return new StoredImport(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                ImportState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getLong("file_size"),
                row.getString("description"),
                row.getString("crs"),
                JSON.readValue(row.getString("headings"), new TypeReference<List<String>>() {}),
                JSON.readValue(row.getString("samples"), new TypeReference<List<List<String>>>() {}),
                row.getLong("row_count"),
                mapping == null ? null : JSON.readValue(mapping, ColumnMapping.class),
                JSON.readValue(row.getString("options"), new TypeReference<Map<String, String>>() {}),
                counts(row, "check_"),
                counts(row, "apply_"),
                row.getObject("job_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("account_name"),
                row.getTimestamp("created_at").toInstant(),
                appliedAt == null ? null : appliedAt.toInstant(),
                row.getBoolean("file_erased"),
                row.getBoolean("apply_begun"));
    }

    private static ImportCounts counts(ResultSet row, String prefix) throws SQLException {
        return new ImportCounts(
                row.getLong(prefix + "created"),
                row.getLong(prefix + "updated"),
                row.getLong(prefix + "unchanged"),
                row.getLong(prefix + "refused"),
                row.getLong(prefix + "warned"));
    }
}
