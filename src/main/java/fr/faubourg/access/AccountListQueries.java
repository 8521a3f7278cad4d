package fr.faubourg.access;

import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads accounts for their administrators. */
@Repository
class AccountListQueries {

    private record AccountRow(
            UUID id,
            String name,
            String email,
            String job,
            String state,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable OffsetDateTime askedAt,
            int version) {}

    private record GrantRow(
            UUID id,
            UUID accountId,
            String role,
            @Nullable UUID organisationId,
            @Nullable UUID placeId) {}

    /** In the demonstration nobody has a password, and everybody may come in. */
    private static final String ACCOUNTS = """
            select a.id, a.name, a.email, a.job, a.created_at, a.closed_at, r.asked_at, a.version,
                case when a.closed_at is not null then 'CLOSED'
                     when a.password_hash is null and i.mode = 'OWN'
                         and not exists (select 1 from access.identity_link l where l.account_id = a.id) then 'INVITED'
                     else 'OPEN' end as state
            from access.account a
            cross join access.instance i
            left join access.reset_request r on r.account_id = a.id
            where a.merged_into is null
            """;

    private static final String FILTER = """
            (:search = '' or position(public.f_unaccent(lower(:search))
                in public.f_unaccent(lower(a.name || ' ' || a.email || ' ' || a.job))) > 0)
            and (:role::text is null or exists (
                select 1 from access.role_grant g where g.account_id = a.id and g.role = :role))
            and (:state::text is null or a.state = :state)
            and (:everything or exists (
                select 1 from access.role_grant g where g.account_id = a.id and g.organisation_id = any (:organisations)))
            """;

    private final JdbcClient jdbc;

    AccountListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The accounts that the person sees. */
    Page<AccountDetails> page(AccountFilters filters, AccountReach reach, Paging paging) {
        long total = count(filters, reach);
        return new Page<>(some(filters, reach, paging.size(), paging.offset()), paging, total);
    }

    long count(AccountFilters filters, AccountReach reach) {
        return filtered("select count(*) from (" + ACCOUNTS + ") a where " + FILTER, filters, reach)
                .query(Long.class)
                .single();
    }

    /** Some of the accounts that the person sees, in the order of the list. */
    List<AccountDetails> some(AccountFilters filters, AccountReach reach, int size, long offset) {
        List<AccountRow> rows = filtered("""
                select a.id, a.name, a.email, a.job, a.created_at, a.closed_at, a.asked_at, a.version, a.state
                from (%s) a where %s
                order by a.asked_at is null, public.f_unaccent(lower(a.name)), a.id limit :size offset :offset
                """.formatted(ACCOUNTS, FILTER), filters, reach)
                .param("size", size)
                .param("offset", offset)
                .query(AccountRow.class)
                .list();
        Map<UUID, List<AccountDetails.HeldRole>> roles =
                rolesOf(rows.stream().map(AccountRow::id).toList());
        return rows.stream()
                .map(row -> details(row, roles.getOrDefault(row.id(), List.of())))
                .toList();
    }

    Optional<AccountDetails> details(AccountId id) {
        return jdbc.sql(ACCOUNTS + " and a.id = :id")
                .param("id", id.value())
                .query(AccountRow.class)
                .optional()
                .map(row -> details(row, rolesOf(List.of(row.id())).getOrDefault(row.id(), List.of())));
    }

    /** The open account with this address. */
    Optional<AccountId> openAccount(String email) {
        return jdbc.sql("select id from access.account where lower(email) = lower(:email) and closed_at is null")
                .param("email", email)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Whether any account, open or closed, has the address. */
    boolean isTaken(String email) {
        return jdbc.sql("select exists (select 1 from access.account where lower(email) = lower(:email))")
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    Optional<Grant> grant(AccountId id, UUID grantId) {
        return rolesOf(List.of(id.value())).getOrDefault(id.value(), List.of()).stream()
                .filter(role -> role.id().equals(grantId))
                .map(AccountDetails.HeldRole::grant)
                .findFirst();
    }

    /** Whether somebody who can sign in administers everything. */
    boolean hasAdministrator() {
        return jdbc.sql("""
                select exists (
                    select 1 from access.role_grant g
                    join access.account a on a.id = g.account_id
                    cross join access.instance i
                    where g.role = 'ADMINISTRATOR' and g.place_id is null and a.closed_at is null
                        and (a.password_hash is not null or i.mode = 'DEMONSTRATION'
                            or exists (select 1 from access.identity_link l where l.account_id = a.id)))
                """).query(Boolean.class).single();
    }

    /** How many people whom the person sees wait for a new password. */
    long resetRequests(AccountReach reach) {
        return jdbc.sql("""
                select count(*) from access.reset_request r
                where :everything or exists (
                    select 1 from access.role_grant g where g.account_id = r.account_id and g.organisation_id = any (:organisations))
                """)
                .param("everything", reach.everything())
                .param("organisations", reach.organisations().toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, AccountFilters filters, AccountReach reach) {
        return jdbc.sql(sql)
                .param("search", filters.search())
                .param("role", filters.role() == null ? null : filters.role().name())
                .param("state", filters.state() == null ? null : filters.state().name())
                .param("everything", reach.everything())
                .param("organisations", reach.organisations().toArray(UUID[]::new));
    }

    private Map<UUID, List<AccountDetails.HeldRole>> rolesOf(List<UUID> accounts) {
        return jdbc.sql("""
                select id, account_id, role, organisation_id, place_id from access.role_grant
                where account_id = any(:accounts) order by id
                """).param("accounts", accounts.toArray(UUID[]::new)).query(GrantRow.class).list().stream()
                .collect(Collectors.groupingBy(
                        GrantRow::accountId,
                        Collectors.mapping(
                                row -> new AccountDetails.HeldRole(
                                        row.id(),
                                        new Grant(Role.valueOf(row.role()), row.organisationId(), row.placeId())),
                                Collectors.toList())));
    }

    private static AccountDetails details(AccountRow row, List<AccountDetails.HeldRole> roles) {
        return new AccountDetails(
                new AccountId(row.id()),
                row.name(),
                row.email(),
                row.job(),
                AccountState.valueOf(row.state()),
                row.createdAt().toInstant(),
                instant(row.closedAt()),
                instant(row.askedAt()),
                row.version(),
                roles);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
