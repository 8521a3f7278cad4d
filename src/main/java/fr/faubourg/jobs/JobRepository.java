package fr.faubourg.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes jobs. Every write of a worker names its claim, so that a worker that was replaced changes nothing. */
@Repository
class JobRepository {
    private static final String VIEW = """
            select j.id, j.kind, j.title, j.href, j.state, j.total, j.done, j.message, j.account_id, a.name as account_name,
                   j.created_at, j.started_at, j.ended_at, j.error_reference, j.cancel_asked_at is not null as stop_asked
            from jobs.job j join access.account_v a on a.id = j.account_id
            """;

    private final JdbcClient jdbc;

    JobRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A job as its worker took it. */
    record Claimed(
            String kind, String params, @Nullable String checkpoint, UUID accountId, int claims, boolean stopAsked) {}

    /** Whose a job is at this moment. */
    record Fence(@Nullable UUID claim, boolean stopAsked) {}

    void insert(UUID id, String kind, String params, String title, String href, UUID account) {
        jdbc.sql("""
                insert into jobs.job (id, kind, title, href, params, state, account_id)
                values (:id, :kind, :title, :href, :params::jsonb, 'QUEUED', :account)
                """)
                .param("id", id)
                .param("kind", kind)
                .param("title", title)
                .param("href", href)
                .param("params", params)
                .param("account", account)
                .update();
    }

    /** Takes the job for a worker, from whoever had it; waits for a step under way. Empty when the job has ended or is gone. */
    Optional<Claimed> claim(UUID id, UUID claim) {
        return jdbc.sql("""
                update jobs.job set state = 'RUNNING', claim = :claim, claims = claims + 1, tries = tries + 1,
                       started_at = coalesce(started_at, clock_timestamp())
                where id = :id and state in ('QUEUED', 'RUNNING')
                returning kind, params::text, checkpoint::text, account_id, claims, cancel_asked_at is not null as stop_asked
                """)
                .param("id", id)
                .param("claim", claim)
                .query(Claimed.class)
                .optional();
    }

    /** Locks the job until the end of the transaction. */
    Optional<Fence> fence(UUID id) {
        return jdbc.sql("""
                select claim, cancel_asked_at is not null as stop_asked from jobs.job where id = :id for no key update
                """).param("id", id).query(Fence.class).optional();
    }

    void move(UUID id, long total, long done, String checkpoint, String message) {
        jdbc.sql("""
                update jobs.job set total = :total, done = :done, checkpoint = :checkpoint::jsonb, message = :message,
                       claims = 0, failures = 0, moved_at = clock_timestamp()
                where id = :id
                """)
                .param("id", id)
                .param("total", total)
                .param("done", done)
                .param("checkpoint", checkpoint)
                .param("message", message)
                .update();
    }

    /** Ends the job, when the claim still holds. */
    boolean end(UUID id, UUID claim, JobState state, String message, String reference) {
        return jdbc.sql("""
                update jobs.job set state = :state, claim = null, ended_at = clock_timestamp(), message = :message,
                       error_reference = :reference
                where id = :id and claim = :claim
                """)
                        .param("id", id)
                        .param("claim", claim)
                        .param("state", state.name())
                        .param("message", message)
                        .param("reference", reference)
                        .update()
                == 1;
    }

    /** Puts the job back, to be taken again, when the claim still holds. */
    boolean release(UUID id, UUID claim, boolean failed, String message) {
        return jdbc.sql("""
                update jobs.job set state = 'QUEUED', claim = null, claims = greatest(claims - 1, 0),
                       failures = failures + :failed, message = :message
                where id = :id and claim = :claim
                """)
                        .param("id", id)
                        .param("claim", claim)
                        .param("failed", failed ? 1 : 0)
                        .param("message", message)
                        .update()
                == 1;
    }

    /** How many tries failed since the job last moved. */
    int failures(UUID id) {
        return jdbc.sql("select failures from jobs.job where id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Writes down what went wrong: the class of the error, no more. */
    void wentWrong(UUID id, UUID claim, String errorKind) {
        jdbc.sql("update jobs.job set error_kind = :kind where id = :id and claim = :claim")
                .param("id", id)
                .param("claim", claim)
                .param("kind", errorKind)
                .update();
    }

    boolean askToStop(UUID id, UUID account) {
        return jdbc.sql("""
                update jobs.job set cancel_asked_at = clock_timestamp(), cancel_asked_by = :account
                where id = :id and state in ('QUEUED', 'RUNNING') and cancel_asked_at is null
                """).param("id", id).param("account", account).update() == 1;
    }

    boolean reopen(UUID id) {
        return jdbc.sql("""
                update jobs.job set state = 'QUEUED', claim = null, claims = 0, failures = 0, ended_at = null, message = '',
                       error_reference = '', cancel_asked_at = null, cancel_asked_by = null
                where id = :id and state in ('FAILED', 'CANCELLED')
                """).param("id", id).update() == 1;
    }

    Optional<JobView> find(UUID id) {
        return jdbc.sql(VIEW + "where j.id = :id")
                .param("id", id)
                .query(JobRepository::view)
                .optional();
    }

    List<JobView> find(Collection<UUID> ids) {
        return jdbc.sql(VIEW + "where j.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(JobRepository::view)
                .list();
    }

    /** The latest jobs: those of one account, or of everybody when it is null. */
    List<JobView> latest(@Nullable UUID account, int size, long offset) {
        return jdbc.sql(VIEW + """
                where :account::uuid is null or j.account_id = :account::uuid
                order by j.created_at desc, j.id desc limit :size offset :offset
                """)
                .param("account", account)
                .param("size", size)
                .param("offset", offset)
                .query(JobRepository::view)
                .list();
    }

    /** The same without pages, from a cursor: to be read inside a transaction, and closed. */
    Stream<JobView> all(@Nullable UUID account) {
        return jdbc.sql(VIEW + """
                where :account::uuid is null or j.account_id = :account::uuid
                order by j.created_at desc, j.id desc
                """).param("account", account).withFetchSize(500).query(JobRepository::view).stream();
    }

    long count(@Nullable UUID account) {
        return jdbc.sql("select count(*) from jobs.job where :account::uuid is null or account_id = :account::uuid")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    int eraseEndedBefore(Instant moment) {
        return jdbc.sql("delete from jobs.job where ended_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    /** Frees what workers that are no more had taken: right only when no other worker can be alive. */
    int freeAbandonedTasks() {
        return jdbc.sql("""
                update jobs.scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,
                       execution_time = clock_timestamp(), version = version + 1
                where picked
                """).update();
    }

    private static JobView view(ResultSet row, int number) throws SQLException {
        return new JobView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                row.getString("href"),
                JobState.valueOf(row.getString("state")),
                row.getLong("total"),
                row.getLong("done"),
                row.getString("message"),
                row.getObject("account_id", UUID.class),
                row.getString("account_name"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")),
                row.getString("error_reference"),
                row.getBoolean("stop_asked"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
