package fr.faubourg.tables;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
                   i.file_erased_at is not null as file_erased, i.applied_by is not null as apply_begun,
                   i.sheet, i.heading_row, i.heading_rows, i.keep_totals, i.sheets::text, i.left_aside::text, i.left_aside_count,
                   i.all_or_nothing, i.undone_at, i.undo_removed, i.undo_restored, i.undo_left
            from tables.import i join access.account_v a on a.id = i.account_id
            """;

    /**
     * One's own, and all of them to an administrator. What somebody brought for a partner stays with that partner: who acts for another one since then
     * does not carry it along.
     */
    private static final String VISIBLE =
            "(:administrator or (i.account_id = :account and (:staff or i.organisation_ids && :organisations)))";

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
            long rowCount,
            SheetChoice choice,
            List<SheetOutline> sheets,
            LeftAside leftAside) {}

    void insert(UUID id, String kind, Arrival file, Viewer viewer) {
        understood(jdbc.sql("""
                insert into tables.import (id, kind, state, file_name, file_size, file_sha256, description, crs, headings, samples,
                                           row_count, sheet, heading_row, heading_rows, keep_totals, sheets, left_aside, left_aside_count,
                                           account_id, organisation_ids)
                values (:id, :kind, 'UPLOADED', :fileName, :fileSize, :sha256, :description, :crs, :headings::jsonb, :samples::jsonb,
                        :rowCount, :sheet, :headingRow, :headingRows, :keepTotals, :sheets::jsonb, :leftAside::jsonb, :leftAsideCount,
                        :account, :organisations)
                """), id, file)
                .param("kind", kind)
                .param("fileName", file.fileName())
                .param("fileSize", file.fileSize())
                .param("sha256", file.sha256())
                .param("sheets", JSON.writeValueAsString(file.sheets()))
                .param("account", viewer.account().value())
                .param("organisations", viewer.organisations().toArray(UUID[]::new))
                .update();
    }

    /** The file is read otherwise: its columns are to be mapped anew. False when the import is at work or over. */
    boolean readAnew(UUID id, Arrival file) {
        return understood(jdbc.sql("""
                update tables.import set state = 'UPLOADED', description = :description, crs = :crs, headings = :headings::jsonb,
                       samples = :samples::jsonb, row_count = :rowCount, sheet = :sheet, heading_row = :headingRow,
                       heading_rows = :headingRows, keep_totals = :keepTotals, left_aside = :leftAside::jsonb,
                       left_aside_count = :leftAsideCount, mapping = null, job_id = null, check_created = 0, check_updated = 0,
                       check_unchanged = 0, check_refused = 0, check_warned = 0
                where id = :id and state in ('UPLOADED', 'CHECKED', 'FAILED') and applied_by is null and file_erased_at is null
                """), id, file).update() == 1;
    }

    private static JdbcClient.StatementSpec understood(JdbcClient.StatementSpec sql, UUID id, Arrival file) {
        return sql.param("id", id)
                .param("description", file.description())
                .param("crs", file.crs())
                .param("headings", JSON.writeValueAsString(file.headings()))
                .param("samples", JSON.writeValueAsString(file.samples()))
                .param("rowCount", file.rowCount())
                .param("sheet", file.choice().sheet())
                .param("headingRow", file.choice().headingRow())
                .param("headingRows", file.choice().headingRows())
                .param("keepTotals", file.choice().keepTotals())
                .param("leftAside", JSON.writeValueAsString(file.leftAside().rows()))
                .param("leftAsideCount", file.leftAside().count());
    }

    /** The latest mapping of a file with the same headings, by the person or somebody of the same organisation. */
    Optional<StoredImport> remembered(StoredImport arrived, Viewer viewer) {
        return jdbc.sql(SELECT + """
                where i.kind = :kind and i.mapping is not null and i.headings = :headings::jsonb and i.id <> :except
                      and (i.account_id = :account or i.organisation_ids && :organisations) and i.state in ('CHECKED', 'APPLYING', 'APPLIED', 'UNDONE')
                order by i.account_id = :account desc, i.created_at desc limit 1
                """)
                .param("kind", arrived.kind())
                .param("headings", JSON.writeValueAsString(arrived.headings()))
                .param("except", arrived.id())
                .param("account", viewer.account().value())
                .param("organisations", viewer.organisations().toArray(UUID[]::new))
                .query(ImportRepository::read)
                .optional();
    }

    Optional<StoredImport> find(UUID id) {
        return jdbc.sql(SELECT + "where i.id = :id")
                .param("id", id)
                .query(ImportRepository::read)
                .optional();
    }

    /** The import, when the person may know of it. */
    Optional<StoredImport> find(UUID id, Viewer viewer) {
        return seenBy(viewer, jdbc.sql(SELECT + "where i.id = :id and " + VISIBLE))
                .param("id", id)
                .query(ImportRepository::read)
                .optional();
    }

    /** The latest imports that the person may know of. */
    List<StoredImport> latest(Viewer viewer, int size, long offset) {
        return seenBy(viewer, jdbc.sql(SELECT + "where " + VISIBLE + """

                order by i.created_at desc, i.id desc limit :size offset :offset
                """))
                .param("size", size)
                .param("offset", offset)
                .query(ImportRepository::read)
                .list();
    }

    long count(Viewer viewer) {
        return seenBy(viewer, jdbc.sql("select count(*) from tables.import i where " + VISIBLE))
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec seenBy(Viewer viewer, JdbcClient.StatementSpec sql) {
        return sql.param("administrator", viewer.has(Role.ADMINISTRATOR))
                .param("staff", viewer.isStaff())
                .param("account", viewer.account().value())
                .param("organisations", viewer.organisations().toArray(UUID[]::new));
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
                row.getBoolean("apply_begun"),
                new SheetChoice(
                        row.getString("sheet"),
                        row.getInt("heading_row"),
                        row.getInt("heading_rows"),
                        row.getBoolean("keep_totals")),
                JSON.readValue(row.getString("sheets"), new TypeReference<List<SheetOutline>>() {}),
                new LeftAside(
                        row.getLong("left_aside_count"),
                        JSON.readValue(row.getString("left_aside"), new TypeReference<List<LeftAside.Line>>() {})),
                row.getBoolean("all_or_nothing"),
                undone(row));
    }

    private static @Nullable ImportUndone undone(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("undone_at");
        return at == null
                ? null
                : new ImportUndone(
                        at.toInstant(),
                        row.getLong("undo_removed"),
                        row.getLong("undo_restored"),
                        row.getLong("undo_left"));
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
