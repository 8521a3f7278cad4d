package fr.faubourg.inbox;

import fr.faubourg.access.Absence;
import fr.faubourg.access.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads notices: those of one person, never another's. */
@Repository
class NoticeQueries {
    /** How many unread notices the bell looks at: more than it can say, since some may be hidden by now. */
    private static final int LOOKED_AT = 300;

    /** How many records the pages of notices go back to; what is older than their ninety days is erased. */
    private static final int LISTED = 2_000;

    /** The words of one record that a page of notices shows at most. */
    private static final int SHOWN_OF_A_RECORD = 200;

    private final JdbcClient jdbc;

    NoticeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One notice as it was written. */
    record Row(
            UUID id,
            AccountId account,
            String kind,
            UUID subjectId,
            @Nullable String actorName,
            String detail,
            Instant writtenAt,
            boolean read)
            implements NoticeKinds.About {}

    /**
     * A record that has notices, by the kind of one of them.
     *
     * @param unread how many of its notices are unread
     */
    record Subject(String kind, UUID subjectId, long unread) implements NoticeKinds.About {}

    /** The records of unread notices, up to {@link #LOOKED_AT} of these: which records count is for their modules to say. */
    List<Subject> unread(AccountId account) {
        return jdbc.sql("""
                        select min(kind) as kind, subject_id, count(*) as unread from (
                            select kind, subject_id from inbox.notice
                            where account_id = :account and read_at is null and withdrawn_at is null limit :most) found
                        group by subject_id
                        """)
                .param("account", account.value())
                .param("most", LOOKED_AT)
                .query(Subject.class)
                .list();
    }

    /** The records that have notices, that of the latest one first, up to {@link #LISTED}. */
    List<Subject> subjects(AccountId account, boolean unreadOnly) {
        return jdbc.sql("""
                        select min(kind) as kind, subject_id, count(*) filter (where read_at is null) as unread from inbox.notice
                        where account_id = :account and withdrawn_at is null and (read_at is null or not :unreadOnly)
                        group by subject_id order by max(written_at) desc, subject_id limit :most
                        """)
                .param("account", account.value())
                .param("unreadOnly", unreadOnly)
                .param("most", LISTED)
                .query(Subject.class)
                .list();
    }

    /** The notices of these records, the record of the latest notice first. */
    List<Row> of(AccountId account, Collection<UUID> subjects, boolean unreadOnly) {
        return jdbc.sql("""
                        select n.id, n.account_id, n.kind, n.subject_id, a.name as actor_name, n.detail, n.written_at, n.read_at is not null as read
                        from inbox.notice n left join access.account_v a on a.id = n.actor_id
                        where n.account_id = :account and n.subject_id = any (:subjects) and n.withdrawn_at is null
                            and (n.read_at is null or not :unreadOnly)
                        order by max(n.written_at) over (partition by n.subject_id) desc, n.subject_id, n.written_at desc, n.id desc limit :rows
                        """)
                .param("account", account.value())
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("unreadOnly", unreadOnly)
                .param("rows", subjects.size() * SHOWN_OF_A_RECORD)
                .query(NoticeQueries::row)
                .list();
    }

    /** What these people were told since their absence began, of each the latest, at most {@code limit}. */
    List<Row> since(Collection<Absence> absences, int limit) {
        List<Absence> away = List.copyOf(absences);
        return jdbc.sql("""
                        select n.id, n.account_id, n.kind, n.subject_id, a.name as actor_name, n.detail, n.written_at, n.read_at is not null as read
                        from unnest(:accounts::uuid[], :days::date[]) away (account_id, since)
                        cross join lateral (
                            select id, account_id, kind, subject_id, actor_id, detail, written_at, read_at from inbox.notice told
                            where told.account_id = away.account_id and told.withdrawn_at is null
                                and told.written_at >= away.since::timestamp at time zone 'Europe/Paris'
                            order by told.written_at desc limit :limit) n
                        left join access.account_v a on a.id = n.actor_id
                        order by n.written_at desc, n.id desc
                        """)
                .param(
                        "accounts",
                        away.stream().map(absence -> absence.account().value()).toArray(UUID[]::new))
                .param(
                        "days",
                        away.stream().map(absence -> absence.from().toString()).toArray(String[]::new))
                .param("limit", limit)
                .query(NoticeQueries::row)
                .list();
    }

    /** What a person was told from one moment to another, oldest first. */
    List<Row> between(AccountId account, Instant from, Instant to, int limit) {
        return jdbc.sql("""
                        select n.id, n.account_id, n.kind, n.subject_id, a.name as actor_name, n.detail, n.written_at, n.read_at is not null as read
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
                        select id, account_id, kind, subject_id, null as actor_name, detail, written_at, read_at is not null as read
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
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("kind"),
                row.getObject("subject_id", UUID.class),
                row.getString("actor_name"),
                row.getString("detail"),
                row.getTimestamp("written_at").toInstant(),
                row.getBoolean("read"));
    }
}
