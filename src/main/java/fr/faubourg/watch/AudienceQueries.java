package fr.faubourg.watch;

import fr.faubourg.access.AccountId;
import fr.faubourg.directory.OrganisationId;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the people whom a step of an observation concerns. */
@Repository
class AudienceQueries {
    private final JdbcClient jdbc;

    AudienceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task whose date passed. */
    record Passed(UUID observation, OrganisationId organisation, LocalDate dueOn) {}

    /** Those who answer for the organisation: its own people, and the partners of those above it. */
    Set<AccountId> inCharge(OrganisationId organisation) {
        return people(jdbc.sql("""
                        select g.account_id from access.grant_v g
                        join directory.organisation_ancestor_v up on up.ancestor_id = g.organisation_id
                        where up.organisation_id = :organisation
                            and (g.role = 'PARTNER' or (up.depth = 0 and g.role in ('PRACTITIONER', 'REGULATOR')))
                        """).param("organisation", organisation.value()));
    }

    /** The régulateurs of the branches in which the observation lies. */
    Set<AccountId> regulators(ObservationId observation) {
        return people(jdbc.sql("""
                        select g.account_id from access.grant_v g
                        where g.role = 'REGULATOR' and (g.place_id is null or g.place_id in (
                            select op.place_id from watch.observation_place op where op.observation_id = :observation))
                        """).param("observation", observation.value()));
    }

    /** Who wrote it down. */
    Set<AccountId> author(ObservationId observation) {
        return people(jdbc.sql("""
                        select author_id from watch.observation where id = :observation and author_id is not null
                        """).param("observation", observation.value()));
    }

    /** Who asked for it last, and who wrote it down: they wait for the answer. */
    Set<AccountId> whoAwaits(ObservationId observation) {
        var people = new LinkedHashSet<>(author(observation));
        people.addAll(people(jdbc.sql("""
                        select assigned_by from watch.assignment where observation_id = :observation
                        order by assigned_at desc, id desc limit 1
                        """).param("observation", observation.value())));
        return people;
    }

    /** The organisations whose partners may know of it, as {@link VisibleObservations} says. */
    Set<UUID> seenBy(ObservationId observation) {
        return Set.copyOf(jdbc.sql("""
                        select up.ancestor_id
                        from watch.assignment a
                        join directory.organisation_ancestor_v up on up.organisation_id = a.organisation_id
                        where a.observation_id = :observation
                        union
                        select custody.organisation_id
                        from watch.observation_place held
                        join directory.custody_v custody on custody.place_id = held.place_id
                        where held.observation_id = :observation
                        """)
                .param("observation", observation.value())
                .query(UUID.class)
                .list());
    }

    /** The work awaited whose date passed between two days, the last not included. */
    List<Passed> dueBetween(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select o.id, a.organisation_id, a.due_on
                        from watch.assignment a
                        join watch.observation o on o.id = a.observation_id
                        where a.ended_at is null and a.state in ('ASKED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS')
                            and a.due_on >= :from and a.due_on < :to and o.state in ('ASSIGNED', 'SCHEDULED', 'IN_PROGRESS')
                        order by a.due_on, o.number, a.id
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Passed(
                        row.getObject("id", UUID.class),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    private static Set<AccountId> people(JdbcClient.StatementSpec statement) {
        var people = new LinkedHashSet<AccountId>();
        statement.query(UUID.class).list().forEach(account -> people.add(new AccountId(account)));
        return people;
    }
}
