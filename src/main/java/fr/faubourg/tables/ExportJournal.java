package fr.faubourg.tables;

import fr.faubourg.access.AccountId;
import fr.faubourg.shared.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
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
    UUID begin(TableExport<?> export, String title, ExportFormat format, AccountId account) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into tables.export_journal (id, account_id, kind, title, format, filters)
                values (:id, :account, :kind, :title, :format, :filters::jsonb)
                """)
                .param("id", id)
                .param("account", account.value())
                .param("kind", export.kind())
                .param("title", title)
                .param("format", format.extension())
                .param("filters", JSON.writeValueAsString(export.filters()))
                .update();
        return id;
    }

    void end(UUID id, long rows) {
        jdbc.sql("update tables.export_journal set row_count = :rows where id = :id")
                .param("id", id)
                .param("rows", rows)
                .update();
    }

    int eraseBefore(Instant moment) {
        return jdbc.sql("delete from tables.export_journal where exported_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
