package fr.faubourg.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which roles the administrators of an organisation's accounts may give there. */
@Repository
class DelegationRepository {

    /** A role made delegable, by whom and when. */
    record Allowed(UUID organisationId, Role role, String by, Instant at) {}

    /** Somebody who administers the accounts of an organisation. */
    record Delegate(UUID organisationId, UUID accountId, String name) {}

    private record Row(UUID organisationId, String role, String name, OffsetDateTime allowedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    DelegationRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What may be given in an organisation; nothing where nothing was said. */
    Set<Role> rolesOf(UUID organisation) {
        return jdbc
                .sql("select role from access.delegable_role where organisation_id = :organisation")
                .param("organisation", organisation)
                .query(String.class)
                .list()
                .stream()
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Allowed> all() {
        return jdbc.sql("""
                select d.organisation_id, d.role, a.name, d.allowed_at
                from access.delegable_role d join access.account a on a.id = d.allowed_by
                order by d.organisation_id, d.role
                """).query(Row.class).list().stream()
                .map(row -> new Allowed(
                        row.organisationId(),
                        Role.valueOf(row.role()),
                        row.name(),
                        row.allowedAt().toInstant()))
                .toList();
    }

    /** The open accounts to which the administration of accounts is delegated. */
    List<Delegate> delegates() {
        return jdbc.sql("""
                select g.organisation_id, a.id as account_id, a.name
                from access.role_grant g join access.account a on a.id = g.account_id
                where g.role = 'ORGANISATION_ADMINISTRATOR' and a.closed_at is null
                order by g.organisation_id, lower(a.name), a.id limit 500
                """).query(Delegate.class).list();
    }

    /** False when the role could be given already. */
    boolean allow(UUID organisation, Role role, AccountId by) {
        return jdbc.sql("""
                insert into access.delegable_role (organisation_id, role, allowed_by, allowed_at)
                values (:organisation, :role, :by, :now)
                on conflict do nothing
                """)
                        .param("organisation", organisation)
                        .param("role", role.name())
                        .param("by", by.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** False when the role could not be given. */
    boolean forbid(UUID organisation, Role role) {
        return jdbc.sql("delete from access.delegable_role where organisation_id = :organisation and role = :role")
                        .param("organisation", organisation)
                        .param("role", role.name())
                        .update()
                == 1;
    }
}
