package fr.faubourg.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which notices leave by which mail, and where its sending stands. */
@Repository
class MailRepository {
    /** More notices than this wait for the next look. */
    private static final int LOOKED_AT = 5_000;

    private static final int SENT_AT_ONCE = 200;

    private final JdbcClient jdbc;

    MailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A notice that waits to be mailed, and when its person wants mail. */
    record Pending(
            UUID id,
            UUID accountId,
            String kind,
            Instant writtenAt,
            @Nullable NoticeChannel chosen,
            MailHours hours) {}

    /** A mail taken to be sent. */
    record Claimed(UUID id, UUID accountId, int tries) {}

    /** A notice on its way. */
    record Line(String kind, UUID subjectId, @Nullable String actorName, String detail, Instant writtenAt)
            implements NoticeKinds.About {}

    /** Where a person's mail goes. */
    record Address(String name, String email) {}

    /** Unread notices that no mail holds yet, written between two moments, of people who are still there. */
    List<Pending> pending(Instant after, Instant before) {
        return jdbc.sql("""
                        select n.id, n.account_id, n.kind, n.written_at, p.channel, h.digest, h.digest_at, h.quiet_from, h.quiet_to,
                               h.quiet_on_days_off
                        from inbox.notice n
                        join access.account_v a on a.id = n.account_id and a.is_open
                        left join inbox.preference p on p.account_id = n.account_id and p.kind = n.kind
                        left join inbox.mail_hours h on h.account_id = n.account_id
                        where n.read_at is null and n.withdrawn_at is null and n.mail_id is null and n.mailed_at is null
                            and n.written_at > :after and n.written_at <= :before
                            and coalesce(p.channel, 'DIGEST') in ('DIGEST', 'AT_ONCE')
                        order by n.account_id, n.written_at limit :limit
                        """)
                .param("after", Timestamp.from(after))
                .param("before", Timestamp.from(before))
                .param("limit", LOOKED_AT)
                .query((row, _) -> new Pending(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getString("kind"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("channel") == null ? null : NoticeChannel.valueOf(row.getString("channel")),
                        row.getString("digest") == null
                                ? MailHours.USUAL
                                : new MailHours(
                                        DigestRhythm.valueOf(row.getString("digest")),
                                        row.getObject("digest_at", LocalTime.class),
                                        row.getObject("quiet_from", LocalTime.class),
                                        row.getObject("quiet_to", LocalTime.class),
                                        row.getBoolean("quiet_on_days_off"))))
                .list();
    }

    /** Gathers those of the notices that are still unread and in no other mail; false when none is left. In a transaction. */
    boolean gather(UUID mail, UUID account, Collection<UUID> notices, Instant now) {
        jdbc.sql("""
                        insert into inbox.mail (id, account_id, state, made_at, next_try_at) values (:id, :account, 'WAITING', :now, :now)
                        """)
                .param("id", mail)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("""
                        update inbox.notice set mail_id = :mail
                        where id = any (:notices) and read_at is null and withdrawn_at is null and mail_id is null and mailed_at is null
                        """)
                        .param("mail", mail)
                        .param("notices", notices.toArray(UUID[]::new))
                        .update()
                > 0;
    }

    /** Mails whose time has come; also those whose sender gave no sign since {@code abandoned}. */
    List<UUID> due(Instant now, Instant abandoned) {
        return jdbc.sql("""
                        select id from inbox.mail
                        where (state = 'WAITING' and next_try_at <= :now) or (state = 'SENDING' and claimed_at < :abandoned)
                        order by next_try_at limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("abandoned", Timestamp.from(abandoned))
                .param("limit", SENT_AT_ONCE)
                .query(UUID.class)
                .list();
    }

    /** Takes a mail, unless another sender has it. */
    Optional<Claimed> claim(UUID mail, Instant now, Instant abandoned) {
        return jdbc.sql("""
                        update inbox.mail set state = 'SENDING', tries = tries + 1, claimed_at = :now
                        where id = :id and ((state = 'WAITING' and next_try_at <= :now) or (state = 'SENDING' and claimed_at < :abandoned))
                        returning id, account_id, tries
                        """)
                .param("id", mail)
                .param("now", Timestamp.from(now))
                .param("abandoned", Timestamp.from(abandoned))
                .query(Claimed.class)
                .optional();
    }

    /** What the mail still has to say: what was read or withdrawn in the meantime is left out. */
    List<Line> lines(UUID mail) {
        return jdbc.sql("""
                        select n.kind, n.subject_id, a.name as actor_name, n.detail, n.written_at
                        from inbox.notice n left join access.account_v a on a.id = n.actor_id
                        where n.mail_id = :mail and n.read_at is null and n.withdrawn_at is null
                        order by n.written_at, n.id
                        """)
                .param("mail", mail)
                .query((row, _) -> new Line(
                        row.getString("kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("actor_name"),
                        row.getString("detail"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    Optional<Address> address(UUID account) {
        return jdbc.sql("select name, email from access.mail_address_v where account_id = :account")
                .param("account", account)
                .query(Address.class)
                .optional();
    }

    /** Ends a mail; its notices leave by no other one. In a transaction. */
    void end(UUID mail, String state, Instant now) {
        jdbc.sql("update inbox.notice set mailed_at = :now where mail_id = :mail")
                .param("mail", mail)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("update inbox.mail set state = :state, ended_at = :now where id = :mail")
                .param("mail", mail)
                .param("state", state)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Puts a mail back until a later moment; a try that was none is not counted. */
    void postpone(UUID mail, Instant until, boolean tried) {
        jdbc.sql("""
                        update inbox.mail set state = 'WAITING', next_try_at = :until, tries = tries - :untried where id = :mail
                        """)
                .param("mail", mail)
                .param("until", Timestamp.from(until))
                .param("untried", tried ? 0 : 1)
                .update();
    }

    int eraseMadeBefore(Instant moment) {
        return jdbc.sql("delete from inbox.mail where made_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
