package fr.faubourg.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the jobs that were given up. */
@Repository
class DeadLetterQueries {
    private final JdbcClient jdbc;

    DeadLetterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them, as it was written down. */
    record Row(
            UUID id,
            String kind,
            String title,
            String message,
            long done,
            long total,
            int tries,
            String errorKind,
            String errorReference,
            @Nullable String checkpoint,
            Instant endedAt) {}

    private static final String FAILED = """
            select id, kind, title, message, done, total, tries, error_kind, error_reference, checkpoint::text as checkpoint, ended_at
            from jobs.job where state = 'FAILED' order by ended_at desc, id desc
            """;

    List<Row> latest(int size, long offset) {
        return jdbc.sql(FAILED + "limit :size offset :offset")
                .param("size", size)
                .param("offset", offset)
                .query(DeadLetterQueries::row)
                .list();
    }

    /** All of them, from a cursor: to be read inside a transaction, and closed. */
    Stream<Row> all() {
        return jdbc.sql(FAILED).withFetchSize(500).query(DeadLetterQueries::row).stream();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                row.getString("message"),
                row.getLong("done"),
                row.getLong("total"),
                row.getInt("tries"),
                row.getString("error_kind"),
                row.getString("error_reference"),
                row.getString("checkpoint"),
                row.getTimestamp("ended_at").toInstant());
    }

    long count() {
        return jdbc.sql("select count(*) from jobs.job where state = 'FAILED'")
                .query(Long.class)
                .single();
    }
}
