package fr.faubourg.access;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the journal of access (journal des accès), in the transaction of the act. */
@Repository
class JournalRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    JournalRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(AdministrativeAct act, @Nullable AccountId actor, AccountId account) {
        write(act, actor, account, null);
    }

    void write(AdministrativeAct act, @Nullable AccountId actor, AccountId account, @Nullable Grant grant) {
        write(act, actor, account, grant, "");
    }

    /**
     * Writes an act.
     *
     * @param account to whose account it was done; null when to none
     * @param subject what it was about when to no account, such as a domain; never a person
     */
    void write(
            AdministrativeAct act,
            @Nullable AccountId actor,
            @Nullable AccountId account,
            @Nullable Grant grant,
            String subject) {
        jdbc.sql("""
                insert into access.journal (id, at, actor_id, act, account_id, role, organisation_id, place_id, subject)
                values (:id, :at, :actor, :act, :account, :role, :organisation, :place, :subject)
                """)
                .param("id", Ids.next())
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor == null ? null : actor.value())
                .param("act", act.name())
                .param("account", account == null ? null : account.value())
                .param("role", grant == null ? null : grant.role().name())
                .param("organisation", grant == null ? null : grant.organisationId())
                .param("place", grant == null ? null : grant.placeId())
                .param("subject", subject)
                .update();
    }

    /** An act on an account, an organisation or a place: the record that stays. */
    void writeMerge(AdministrativeAct act, AccountId actor, MergeKind kind, UUID record, String title) {
        jdbc.sql("""
                insert into access.journal (id, at, actor_id, act, account_id, organisation_id, place_id, subject)
                values (:id, :at, :actor, :act, :account, :organisation, :place, :subject)
                """)
                .param("id", Ids.next())
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor.value())
                .param("act", act.name())
                .param("account", kind == MergeKind.ACCOUNT ? record : null)
                .param("organisation", kind == MergeKind.ORGANISATION ? record : null)
                .param("place", kind == MergeKind.PLACE ? record : null)
                .param("subject", kind == MergeKind.ACCOUNT ? "" : title.substring(0, Math.min(title.length(), 200)))
                .update();
    }

    /** Erases what is older than a year. */
    void eraseOld() {
        jdbc.sql("select access.erase_old_journal()").query(Long.class).single();
    }
}
