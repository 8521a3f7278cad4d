package fr.faubourg.inbox;

import fr.faubourg.access.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads notices: those of one person, never another's. */
@Repository
class NoticeQueries {
    /** Beyond this the bell says "99+". */
    static final int COUNTED = 100;

    /** The words of one record that a page of notices shows at most. */
    private static final int SHOWN_OF_A_RECORD = 200;

    private final JdbcClient jdbc;

    NoticeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One notice as it was written. */
    record Row(
            UUID id,
            String kind,
            UUID subjectId,
            @Nullable String actorName,
            String detail,
            Instant writtenAt,
            boolean read)
            implements NoticeKinds.About {}

    /** How many are unread, up to {@link #COUNTED}. */
    long unread(AccountId account) {
        return jdbc.sql("""
                        select count(*) from (
                            select 1 from inbox.notice where account_id = :account and read_at is null and withdrawn_at is null limit :counted) found
                        """)
                .param("account", account.value())
                .param("counted", COUNTED)
                .query(Long.class)
                .single();
    }

    /** How many records have notices. */
    long countRecords(AccountId account, boolean unreadOnly) {
        return jdbc.sql("""
                        select count(distinct subject_id) from inbox.notice
                        where account_id = :account and withdrawn_at is null and (read_at is null or not :unreadOnly)
                        """)
                .param("account", account.value())
                .param("unreadOnly", unreadOnly)
                .query(Long.class)
                .single();
    }

    /** The notices of a page of records, the record of the latest notice first. */
    List<Row> page(AccountId account, boolean unreadOnly, int size, long offset) {
        return jdbc.sql("""
                        select n.id, n.kind, n.subject_id, a.name as actor_name, n.detail, n.written_at, n.read_at is not null as read
                        from (
                            select subject_id, max(written_at) as latest from inbox.notice
                            where account_id = :account and withdrawn_at is null and (read_at is null or not :unreadOnly)
                            group by subject_id order by latest desc, subject_id limit :size offset :offset
                        ) about
                        join inbox.notice n on n.subject_id = about.subject_id and n.account_id = :account and n.withdrawn_at is null
                            and (n.read_at is null or not :unreadOnly)
                        left join access.account_v a on a.id = n.actor_id
                        order by about.latest desc, about.subject_id, n.written_at desc, n.id desc limit :rows
                        """)
                .param("account", account.value())
                .param("unreadOnly", unreadOnly)
                .param("size", size)
                .param("offset", offset)
                .param("rows", size * SHOWN_OF_A_RECORD)
                .query(NoticeQueries::row)
                .list();
    }

    /** What a person was told from one moment to another, oldest first. */
    List<Row> between(AccountId account, Instant from, Instant to, int limit) {
        return jdbc.sql("""
                        select n.id, n.kind, n.subject_id, a.name as actor_name, n.detail, n.written_at, n.read_at is not null as read
                        from inbox.notice n left join access.account_v a on a.id = n.actor_id
                        where n.account_id = :account and n.withdrawn_at is null and n.written_at >= :from and n.written_at < :to
                        order by n.written_at desc, n.id desc limit :limit
                        """)
                .param("account", account.value())
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("limit", limit)
                .query(NoticeQueries::row)
                .list();
    }

    /** The record that a person's notice is about. */
    Optional<Row> find(AccountId account, UUID id) {
        return jdbc.sql("""
                        select id, kind, subject_id, null as actor_name, detail, written_at, read_at is not null as read
                        from inbox.notice where id = :id and account_id = :account and withdrawn_at is null
                        """)
                .param("id", id)
                .param("account", account.value())
                .query(NoticeQueries::row)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("subject_id", UUID.class),
                row.getString("actor_name"),
                row.getString("detail"),
                row.getTimestamp("written_at").toInstant(),
                row.getBoolean("read"));
    }
}
