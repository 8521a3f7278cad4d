package fr.faubourg.inbox;

import fr.faubourg.access.AccountId;
import fr.faubourg.shared.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes notices. */
@Repository
class NoticeRepository {
    private final JdbcClient jdbc;

    NoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Notice notice, NoticeChannel byDefault, Collection<AccountId> people, Instant at) {
        List<UUID> accounts = people.stream().map(AccountId::value).distinct().toList();
        jdbc.sql("""
                        insert into inbox.notice (id, account_id, kind, subject_id, act_id, actor_id, detail, written_at)
                        select told.id, told.account_id, :kind, :subject, :act, :actor, :detail, :at
                        from unnest(:ids::uuid[], :accounts::uuid[]) told (id, account_id)
                        join access.account_v a on a.id = told.account_id and a.is_open
                        left join inbox.preference p on p.account_id = told.account_id and p.kind = :kind
                        where coalesce(p.channel, :byDefault) <> 'NONE' and told.account_id is distinct from :actor::uuid
                        on conflict do nothing
                        """)
                .param("ids", Stream.generate(Ids::next).limit(accounts.size()).toArray(UUID[]::new))
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("kind", notice.kind())
                .param("subject", notice.subject())
                .param("act", notice.act())
                .param("actor", notice.by() == null ? null : notice.by().value())
                .param("detail", notice.detail())
                .param("byDefault", byDefault.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void withdraw(UUID act, Instant at) {
        jdbc.sql("update inbox.notice set withdrawn_at = :at where act_id = :act and withdrawn_at is null")
                .param("act", act)
                .param("at", Timestamp.from(at))
                .update();
    }

    void withdraw(UUID subject, Instant recordedAt, Instant at) {
        jdbc.sql("""
                        update inbox.notice set withdrawn_at = :at
                        where subject_id = :subject and told_at = :recordedAt and withdrawn_at is null
                        """)
                .param("subject", subject)
                .param("recordedAt", Timestamp.from(recordedAt))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Who read what was told of an act, or got it by mail. */
    List<AccountId> knew(UUID subject, Instant recordedAt) {
        return jdbc
                .sql("""
                        select distinct account_id from inbox.notice
                        where subject_id = :subject and told_at = :recordedAt and withdrawn_at is null
                            and (read_at is not null or mailed_at is not null)
                        """)
                .param("subject", subject)
                .param("recordedAt", Timestamp.from(recordedAt))
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    /** Marks everything about one record as read. */
    void markRead(AccountId account, UUID subject, Instant at) {
        jdbc.sql("""
                        update inbox.notice set read_at = :at
                        where account_id = :account and subject_id = :subject and read_at is null
                        """)
                .param("account", account.value())
                .param("subject", subject)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Marks as read all that was written up to a moment, so that what came while the page was looked at stays unread. */
    void markAllRead(AccountId account, Instant upTo, Instant at) {
        jdbc.sql("""
                        update inbox.notice set read_at = :at
                        where account_id = :account and read_at is null and written_at <= :upTo
                        """)
                .param("account", account.value())
                .param("upTo", Timestamp.from(upTo))
                .param("at", Timestamp.from(at))
                .update();
    }

    int eraseWrittenBefore(Instant moment) {
        return jdbc.sql("delete from inbox.notice where written_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
