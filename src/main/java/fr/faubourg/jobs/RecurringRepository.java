package fr.faubourg.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the last run of each recurring job. */
@Repository
class RecurringRepository {
    private final JdbcClient jdbc;

    RecurringRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A recurring job as the database knows it: its last run, when it had one, and when the scheduler takes it up next. */
    record Run(
            String name,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant failedAt,
            String errorReference,
            @Nullable Instant nextAt,
            boolean picked) {

        boolean isRunning() {
            return picked;
        }

        /** Whether its last end was a failure. */
        boolean hasFailed() {
            return failedAt != null && (endedAt == null || failedAt.isAfter(endedAt));
        }
    }

    void started(String name) {
        jdbc.sql("""
                insert into jobs.recurring_run (name, started_at) values (:name, clock_timestamp())
                on conflict (name) do update set started_at = clock_timestamp(), runs = recurring_run.runs + 1
                """).param("name", name).update();
    }

    void ended(String name) {
        jdbc.sql("update jobs.recurring_run set ended_at = clock_timestamp(), error_reference = '' where name = :name")
                .param("name", name)
                .update();
    }

    void failed(String name, String reference) {
        jdbc.sql("""
                update jobs.recurring_run set failed_at = clock_timestamp(), error_reference = :reference where name = :name
                """).param("name", name).param("reference", reference).update();
    }

    List<Run> all() {
        return jdbc.sql("""
                select coalesce(r.name, substr(t.task_name, 11)) as name, r.started_at, r.ended_at, r.failed_at,
                       coalesce(r.error_reference, '') as error_reference, t.execution_time, coalesce(t.picked, false) as picked
                from jobs.recurring_run r
                full join (select task_name, execution_time, picked from jobs.scheduled_tasks where task_name like 'recurring.%') t
                    on t.task_name = 'recurring.' || r.name
                """).query(RecurringRepository::run).list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getString("name"),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")),
                instant(row.getTimestamp("failed_at")),
                row.getString("error_reference"),
                instant(row.getTimestamp("execution_time")),
                row.getBoolean("picked"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
