package fr.faubourg.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads accounts. */
@Repository
class AccountQueries {

    private record GrantRow(String name, String job, String role, UUID organisationId, UUID placeId) {}

    /** What signing in needs to know. */
    record Secret(UUID id, String passwordHash) {}

    private final JdbcClient jdbc;

    AccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account with its roles, unless it is closed. */
    Optional<Viewer> viewer(AccountId id) {
        List<GrantRow> rows =
                jdbc.sql("""
                select a.name, a.job, g.role, g.organisation_id, g.place_id
                from access.account a left join access.role_grant g on g.account_id = a.id
                where a.id = :id and a.closed_at is null
                order by g.id
                """).param("id", id.value()).query(GrantRow.class).list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Grant> grants = rows.stream()
                .filter(row -> row.role() != null)
                .map(row -> new Grant(Role.valueOf(row.role()), row.organisationId(), row.placeId()))
                .toList();
        return Optional.of(
                new Viewer(id, rows.getFirst().name(), rows.getFirst().job(), grants));
    }

    /** Everybody with an open account, by name, with the roles of this moment; in one statement. */
    List<Viewer> viewers(int limit) {
        record Row(UUID id, String name, String job, String role, UUID organisationId, UUID placeId) {}
        record Person(AccountId id, String name, String job) {}
        Map<Person, List<Grant>> people = new LinkedHashMap<>();
        jdbc.sql("""
                select a.id, a.name, a.job, g.role, g.organisation_id, g.place_id
                from (select id, name, job from access.account where closed_at is null order by name, id limit :limit) a
                left join access.role_grant g on g.account_id = a.id
                order by a.name, a.id, g.id
                """).param("limit", limit).query(Row.class).list().forEach(row -> {
            List<Grant> grants = people.computeIfAbsent(
                    new Person(new AccountId(row.id()), row.name(), row.job()), _ -> new ArrayList<>());
            if (row.role() != null) {
                grants.add(new Grant(Role.valueOf(row.role()), row.organisationId(), row.placeId()));
            }
        });
        return people.entrySet().stream()
                .map(each -> new Viewer(
                        each.getKey().id(), each.getKey().name(), each.getKey().job(), each.getValue()))
                .toList();
    }

    /** The secret of the open account with this address; empty when there is none, or no password was chosen yet. */
    Optional<Secret> secretOf(String email) {
        return jdbc.sql("""
                select id, password_hash from access.account
                where lower(email) = lower(:email) and closed_at is null and password_hash is not null
                """).param("email", email).query(Secret.class).optional();
    }

    /** The hash of the account's password; empty while none was chosen. */
    Optional<String> passwordHash(AccountId id) {
        return jdbc.sql("select password_hash from access.account where id = :id and password_hash is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** The accounts of the demonstration, one for each job, gathered by what they do. */
    List<AccessPages.DemoCards> demoCards() {
        record Row(UUID id, String name, String job, String role) {}
        var byRole = jdbc.sql("""
                select a.id, a.name, a.job, (select g.role from access.role_grant g where g.account_id = a.id order by g.id limit 1) as role
                from access.account a
                where a.closed_at is null
                order by a.id limit 40
                """).query(Row.class).list().stream()
                .filter(row -> row.role() != null)
                .collect(Collectors.groupingBy(
                        row -> Role.valueOf(row.role()),
                        () -> new EnumMap<>(Role.class),
                        Collectors.mapping(
                                row -> new AccessPages.DemoCard(row.id(), row.name(), row.job()),
                                Collectors.toList())));
        return Stream.of(
                        Role.REGULATOR,
                        Role.PRACTITIONER,
                        Role.PARTNER,
                        Role.READER,
                        Role.ORGANISATION_ADMINISTRATOR,
                        Role.ADMINISTRATOR)
                .filter(byRole::containsKey)
                .map(role -> new AccessPages.DemoCards(role, Objects.requireNonNull(byRole.get(role))))
                .toList();
    }
}
