package fr.faubourg.tables;

import fr.faubourg.access.AccountId;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Who took which list out. */
@Repository
class ExportJournal {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ExportJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Written before the first row leaves, so that an export that is cut short is known too. */
    UUID begin(
            ExportAct act,
            String kind,
            List<TableExport.Filter> filters,
            String title,
            ExportFormat format,
            AccountId account) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into tables.export_journal (id, act, account_id, kind, title, format, filters)
                values (:id, :act, :account, :kind, :title, :format, :filters::jsonb)
                """)
                .param("id", id)
                .param("act", act.name())
                .param("account", account.value())
                .param("kind", kind)
                .param("title", title)
                .param("format", format.extension())
                .param(
                        "filters",
                        JSON.writeValueAsString(filters.stream()
                                .map(filter -> Map.of("label", filter.label(), "value", filter.journalled()))
                                .toList()))
                .update();
        return id;
    }

    /** What was done with a file that was made before, by its maker. */
    void note(ExportAct act, ExportFile file) {
        jdbc.sql("""
                insert into tables.export_journal (id, act, account_id, kind, title, format, filters, row_count, file_id)
                values (:id, :act, :account, :kind, :title, :format, '[]', :rows, :file)
                """)
                .param("id", Ids.next())
                .param("act", act.name())
                .param("account", file.accountId())
                .param("kind", file.list())
                .param("title", file.title())
                .param("format", file.format().extension())
                .param("rows", act == ExportAct.REFUSE ? null : file.rowCount())
                .param("file", file.id())
                .update();
    }

    void end(UUID id, long rows) {
        jdbc.sql("update tables.export_journal set row_count = :rows where id = :id")
                .param("id", id)
                .param("rows", rows)
                .update();
    }

    private static final String LINES = """
            select j.exported_at as at, j.act, a.name as account, j.kind as list, j.title, j.format, j.row_count,
                   coalesce((select string_agg(f ->> 'label' || ' : ' || (f ->> 'value'), ', ') from jsonb_array_elements(j.filters) f), '')
                       as filters
            from tables.export_journal j
            join access.account_v a on a.id = j.account_id
            where (:list::text is null or j.kind = :list) and (:act::text is null or j.act = :act)
            order by j.exported_at desc, j.id desc
            """;

    List<ExportPages.JournalLine> page(@Nullable String list, @Nullable ExportAct act, Paging paging) {
        return jdbc.sql(LINES + "limit :limit offset :offset")
                .param("list", list)
                .param("act", act == null ? null : act.name())
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(ExportJournal::line)
                .list();
    }

    /** All lines, from a cursor: to be read inside a transaction, and closed. */
    Stream<ExportPages.JournalLine> all(@Nullable String list, @Nullable ExportAct act) {
        return jdbc
                .sql(LINES)
                .param("list", list)
                .param("act", act == null ? null : act.name())
                .withFetchSize(500)
                .query(ExportJournal::line)
                .stream();
    }

    long count(@Nullable String list, @Nullable ExportAct act) {
        return jdbc.sql("""
                select count(*) from tables.export_journal j
                where (:list::text is null or j.kind = :list) and (:act::text is null or j.act = :act)
                """)
                .param("list", list)
                .param("act", act == null ? null : act.name())
                .query(Long.class)
                .single();
    }

    private static ExportPages.JournalLine line(ResultSet row, int number) throws SQLException {
        return new ExportPages.JournalLine(
                row.getTimestamp("at").toInstant(),
                ExportAct.valueOf(row.getString("act")),
                row.getString("account"),
                row.getString("list"),
                row.getString("title"),
                row.getString("format"),
                row.getString("filters"),
                row.getObject("row_count", Long.class));
    }

    int eraseBefore(Instant moment) {
        return jdbc.sql("delete from tables.export_journal where exported_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
