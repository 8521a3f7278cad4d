package fr.faubourg.access;

import fr.faubourg.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which identity of which provider opens which account, and the domains whose people may come uninvited. */
@Repository
class IdentityLinkRepository {

    /** A link as the administrator sees it. */
    record Line(UUID id, String issuer, Instant linkedAt, Instant lastUsedAt) {}

    private record LineRow(UUID id, String issuer, OffsetDateTime linkedAt, OffsetDateTime lastUsedAt) {}

    /** A domain whose people get an account that reads, in an organisation. */
    record Domain(String issuer, String domain, UUID organisationId) {}

    /** The same, with who allowed it and when. */
    record AllowedDomain(String issuer, String domain, UUID organisationId, String by, Instant at) {}

    private record AllowedRow(String issuer, String domain, UUID organisationId, String by, OffsetDateTime allowedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityLinkRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The account that the identity opens, with note of this use. */
    Optional<AccountId> use(String issuer, String subject, String acr, String amr) {
        return jdbc.sql("""
                update access.identity_link set last_used_at = :now, last_acr = :acr, last_amr = :amr
                where issuer = :issuer and subject = :subject
                returning account_id
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("acr", acr)
                .param("amr", amr)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** False when the account, or the identity, is linked already. */
    boolean link(AccountId account, String issuer, String subject, String acr, String amr) {
        return jdbc.sql("""
                insert into access.identity_link (id, account_id, issuer, subject, linked_at, last_used_at, last_acr, last_amr)
                values (:id, :account, :issuer, :subject, :now, :now, :acr, :amr)
                on conflict do nothing
                """)
                        .param("id", Ids.next())
                        .param("account", account.value())
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("acr", acr)
                        .param("amr", amr)
                        .update()
                == 1;
    }

    /** The identities that open an account. */
    List<Line> of(AccountId account) {
        return jdbc.sql("""
                select id, issuer, linked_at, last_used_at from access.identity_link where account_id = :account order by id
                """).param("account", account.value()).query(LineRow.class).list().stream()
                .map(row -> new Line(
                        row.id(),
                        row.issuer(),
                        row.linkedAt().toInstant(),
                        row.lastUsedAt().toInstant()))
                .toList();
    }

    List<AllowedDomain> domains() {
        return jdbc.sql("""
                select d.issuer, d.domain, d.organisation_id, a.name as by, d.allowed_at
                from access.provider_domain d join access.account a on a.id = d.allowed_by
                order by d.issuer, d.domain limit 500
                """).query(AllowedRow.class).list().stream()
                .map(row -> new AllowedDomain(
                        row.issuer(),
                        row.domain(),
                        row.organisationId(),
                        row.by(),
                        row.allowedAt().toInstant()))
                .toList();
    }

    /** The organisation in which people with addresses of the domain read. */
    Optional<UUID> organisationOf(String issuer, String domain) {
        return jdbc.sql(
                        "select organisation_id from access.provider_domain where issuer = :issuer and domain = :domain")
                .param("issuer", issuer)
                .param("domain", domain)
                .query(UUID.class)
                .optional();
    }

    /** False when the domain is allowed already. */
    boolean allow(Domain domain, AccountId by) {
        return jdbc.sql("""
                insert into access.provider_domain (issuer, domain, organisation_id, allowed_by, allowed_at)
                values (:issuer, :domain, :organisation, :by, :now)
                on conflict do nothing
                """)
                        .param("issuer", domain.issuer())
                        .param("domain", domain.domain())
                        .param("organisation", domain.organisationId())
                        .param("by", by.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** False when the domain was not allowed. */
    boolean forbid(String issuer, String domain) {
        return jdbc.sql("delete from access.provider_domain where issuer = :issuer and domain = :domain")
                        .param("issuer", issuer)
                        .param("domain", domain)
                        .update()
                == 1;
    }
}
