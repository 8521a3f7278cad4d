package fr.faubourg.access;

import fr.faubourg.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes accounts, their grants and the end of their sessions. */
@Repository
class AccountRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty when another account has the address. */
    Optional<AccountId> insert(Identity identity, @Nullable String passwordHash, @Nullable AccountId by) {
        UUID id = Ids.next();
        int inserted = jdbc.sql("""
                insert into access.account (id, email, name, job, password_hash, created_by)
                values (:id, :email, :name, :job, :hash, :by)
                on conflict ((lower(email))) where merged_into is null do nothing
                """)
                .param("id", id)
                .param("email", identity.email())
                .param("name", identity.name())
                .param("job", identity.job())
                .param("hash", passwordHash)
                .param("by", valueOf(by))
                .update();
        return inserted == 1 ? Optional.of(new AccountId(id)) : Optional.empty();
    }

    /**
     * False when the version is no longer the current one.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another account has the address
     */
    boolean update(AccountId id, Identity identity, int version) {
        return jdbc.sql("""
                update access.account set email = :email, name = :name, job = :job, version = version + 1
                where id = :id and version = :version
                """)
                        .param("email", identity.email())
                        .param("name", identity.name())
                        .param("job", identity.job())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void setPassword(AccountId id, String hash) {
        jdbc.sql("update access.account set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
        jdbc.sql("delete from access.reset_request where account_id = :id")
                .param("id", id.value())
                .update();
    }

    boolean close(AccountId id, AccountId by) {
        return jdbc.sql("""
                update access.account set closed_at = :now, closed_by = :by, version = version + 1
                where id = :id and closed_at is null
                """)
                        .param("now", now())
                        .param("by", by.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    boolean reopen(AccountId id) {
        return jdbc.sql("""
                update access.account set closed_at = null, closed_by = null, version = version + 1
                where id = :id and closed_at is not null and merged_into is null
                """).param("id", id.value()).update() == 1;
    }

    /** False when the very same grant exists. */
    boolean grant(AccountId id, Grant grant, @Nullable AccountId by) {
        return jdbc.sql("""
                insert into access.role_grant (id, account_id, role, organisation_id, place_id, granted_by)
                values (:id, :account, :role, :organisation, :place, :by)
                on conflict (account_id, role, organisation_id, place_id) do nothing
                """)
                        .param("id", Ids.next())
                        .param("account", id.value())
                        .param("role", grant.role().name())
                        .param("organisation", grant.organisationId())
                        .param("place", grant.placeId())
                        .param("by", valueOf(by))
                        .update()
                == 1;
    }

    void withdraw(UUID grantId) {
        jdbc.sql("delete from access.role_grant where id = :id")
                .param("id", grantId)
                .update();
    }

    /** Makes the unused links that somebody else made for the account worthless; those that the person asked for by mail stay. */
    void withdrawLinksOfOthers(AccountId id, AccountId by) {
        jdbc.sql("""
                delete from access.account_link
                where account_id = :account and used_at is null and made_by is not null and made_by <> :by
                """).param("account", id.value()).param("by", by.value()).update();
    }

    /** Makes the acts that could take the last administrator away wait for each other until the transaction ends. */
    void awaitTurn() {
        jdbc.sql("select pg_advisory_xact_lock(7034052)").query((_, _) -> true).single();
    }

    /** Ends the sessions of the account, but the one given. */
    void endSessions(AccountId id, @Nullable String exceptSession) {
        jdbc.sql("delete from access.spring_session where principal_name = :account and session_id <> :kept")
                .param("account", id.value().toString())
                .param("kept", exceptSession == null ? "" : exceptSession)
                .update();
    }

    /** Takes every passkey of the account away; false when there was none. */
    boolean revokePasskeys(AccountId id) {
        return jdbc.sql("delete from access.passkey where account_id = :account")
                        .param("account", id.value())
                        .update()
                > 0;
    }

    /** False when the account has no such link. */
    boolean unlinkIdentity(AccountId id, UUID identity) {
        return jdbc.sql("delete from access.identity_link where id = :id and account_id = :account")
                        .param("id", identity)
                        .param("account", id.value())
                        .update()
                == 1;
    }

    /** Notes that the person waits for an administrator to hand them a link. */
    void noteResetRequest(AccountId id) {
        jdbc.sql("""
                insert into access.reset_request (account_id, asked_at) values (:id, :now)
                on conflict (account_id) do update set asked_at = excluded.asked_at
                """).param("id", id.value()).param("now", now()).update();
    }

    void forgetResetRequest(AccountId id) {
        jdbc.sql("delete from access.reset_request where account_id = :id")
                .param("id", id.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable UUID valueOf(@Nullable AccountId id) {
        return id == null ? null : id.value();
    }
}
