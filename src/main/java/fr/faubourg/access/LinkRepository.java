package fr.faubourg.access;

import fr.faubourg.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the single-use links. */
@Repository
class LinkRepository {

    /** A link that can still be used. */
    record OpenLink(UUID accountId, LinkPurpose purpose, String name, String email) {}

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a new link and makes those that were made before for the account worthless. */
    void insert(AccountId account, LinkPurpose purpose, LinkToken token, @Nullable AccountId by) {
        withdrawAll(account);
        Instant now = clock.instant();
        jdbc.sql("""
                insert into access.account_link (id, account_id, purpose, token_hash, made_at, made_by, expires_at)
                values (:id, :account, :purpose, :hash, :now, :by, :expires)
                """)
                .param("id", Ids.next())
                .param("account", account.value())
                .param("purpose", purpose.name())
                .param("hash", token.hash())
                .param("now", Timestamp.from(now))
                .param("by", by == null ? null : by.value())
                .param("expires", Timestamp.from(now.plus(purpose.validity())))
                .update();
    }

    /** The link of this secret, unless it was used, has expired, or its account is closed. */
    Optional<OpenLink> open(LinkToken token) {
        return jdbc.sql("""
                select l.account_id, l.purpose, a.name, a.email
                from access.account_link l join access.account a on a.id = l.account_id
                where l.token_hash = :hash and l.used_at is null and l.expires_at > :now and a.closed_at is null
                """)
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query(OpenLink.class)
                .optional();
    }

    /** Uses the link up; empty when that has happened already. */
    Optional<AccountId> spend(LinkToken token) {
        return jdbc.sql("""
                update access.account_link l set used_at = :now
                from access.account a
                where l.token_hash = :hash and l.used_at is null and l.expires_at > :now
                    and a.id = l.account_id and a.closed_at is null
                returning l.account_id
                """)
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Makes the unused links of the account worthless. */
    void withdrawAll(AccountId account) {
        jdbc.sql("delete from access.account_link where account_id = :account and used_at is null")
                .param("account", account.value())
                .update();
    }

    void eraseOld() {
        Timestamp limit = Timestamp.from(clock.instant().minus(KEPT_AFTER_EXPIRY));
        jdbc.sql("delete from access.account_link where expires_at < :limit")
                .param("limit", limit)
                .update();
        jdbc.sql("delete from access.reset_request where asked_at < :limit")
                .param("limit", limit)
                .update();
    }
}
