package fr.faubourg.tables;

import fr.faubourg.access.AccountId;
import fr.faubourg.shared.TableExport;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the files that were made in the background, in parts, for a while. */
@Repository
class ExportFileRepository {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select id, account_id, list, title, format, query::text, rights, state, row_count, byte_count, job_id, requested_at, made_at,
                   expires_at
            from tables.export_file
            """;

    private final JdbcClient jdbc;

    ExportFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            UUID id,
            AccountId account,
            TableExport<?> export,
            ExportFormat format,
            Map<String, List<String>> query,
            Instant now) {
        jdbc.sql("""
                insert into tables.export_file (id, account_id, list, title, format, query, requested_at)
                values (:id, :account, :list, :title, :format, :query::jsonb, :now)
                """)
                .param("id", id)
                .param("account", account.value())
                .param("list", export.kind())
                .param("title", export.title())
                .param("format", format.extension())
                .param("query", JSON.writeValueAsString(query))
                .param("now", Timestamp.from(now))
                .update();
    }

    void setJob(UUID id, UUID job) {
        jdbc.sql("update tables.export_file set job_id = :job where id = :id")
                .param("id", id)
                .param("job", job)
                .update();
    }

    Optional<ExportFile> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(ExportFileRepository::read)
                .optional();
    }

    /** The latest files of an account. */
    List<ExportFile> latest(AccountId account, int most) {
        return jdbc.sql(SELECT + "where account_id = :account order by requested_at desc, id desc limit :most")
                .param("account", account.value())
                .param("most", most)
                .query(ExportFileRepository::read)
                .list();
    }

    /** What was asked and is still being made, to keep one person from asking for everything at once. */
    long waiting(AccountId account) {
        return jdbc.sql("select count(*) from tables.export_file where account_id = :account and state = 'WAITING'")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    void addPart(UUID id, int number, byte[] content) {
        jdbc.sql("insert into tables.export_part (file_id, part, content) values (:id, :part, :content)")
                .param("id", id)
                .param("part", number)
                .param("content", content)
                .update();
    }

    void erase(UUID id) {
        jdbc.sql("delete from tables.export_part where file_id = :id")
                .param("id", id)
                .update();
    }

    void ready(UUID id, Set<String> rights, long rows, long bytes, Instant now, Instant expires) {
        jdbc.sql("""
                update tables.export_file set state = 'READY', rights = :rights, row_count = :rows, byte_count = :bytes, made_at = :now,
                       expires_at = :expires
                where id = :id
                """)
                .param("id", id)
                .param("rights", rights.toArray(String[]::new))
                .param("rows", rows)
                .param("bytes", bytes)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    void fail(UUID id) {
        erase(id);
        jdbc.sql("update tables.export_file set state = 'FAILED' where id = :id and state = 'WAITING'")
                .param("id", id)
                .update();
    }

    void noteErased(UUID id) {
        erase(id);
        jdbc.sql("update tables.export_file set state = 'ERASED' where id = :id and state in ('READY', 'FAILED')")
                .param("id", id)
                .update();
    }

    /** Sends the file, a part at a time. */
    void copy(UUID id, OutputStream out) throws IOException {
        int number = 0;
        for (Optional<byte[]> part = part(id, number); part.isPresent(); part = part(id, ++number)) {
            out.write(part.get());
        }
    }

    List<UUID> expiredBefore(Instant moment) {
        return jdbc.sql("select id from tables.export_file where state = 'READY' and expires_at < :moment")
                .param("moment", Timestamp.from(moment))
                .query(UUID.class)
                .list();
    }

    int forgetRequestedBefore(Instant moment) {
        return jdbc.sql("delete from tables.export_file where requested_at < :moment and state <> 'WAITING'")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private Optional<byte[]> part(UUID id, int number) {
        return jdbc.sql("select content from tables.export_part where file_id = :id and part = :part")
                .param("id", id)
                .param("part", number)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    private static ExportFile read(ResultSet row, int number) throws SQLException {
        Array rights = row.getArray("rights");
        return new ExportFile(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("list"),
                row.getString("title"),
                ExportFormat.named(row.getString("format")).orElseThrow(),
                JSON.readValue(row.getString("query"), new TypeReference<Map<String, List<String>>>() {}),
                rights == null ? Set.of() : Set.of((String[]) rights.getArray()),
                ExportFileState.valueOf(row.getString("state")),
                row.getObject("row_count", Long.class),
                row.getObject("byte_count", Long.class),
                row.getObject("job_id", UUID.class),
                row.getTimestamp("requested_at").toInstant(),
                moment(row, "made_at"),
                moment(row, "expires_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
