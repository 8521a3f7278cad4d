package fr.faubourg.watch;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Makes what observations keep of their tasks anew, for many at once, after their tasks were changed otherwise than by a move: taken back, or
 * pointed to another organisation. Says in SQL what {@link Tasks} says; a test holds the two together.
 */
@Repository
class StandingRepository {
    /** The tasks that count: the current ones, and those that ended with their observation. Decided states stay. */
    private static final String RENEW = """
            update watch.observation o
            set organisations = told.organisations, tasks_done = told.done, organisation_id = told.organisation_id, due_on = told.due_on,
                planned_on = told.planned_on, state = told.state, assigned_at = told.assigned_at, done_at = told.done_at,
                version = o.version + 1
            from (
                select p.id, t.organisations, coalesce(t.done, 0) as done, t.organisation_id, t.due_on, t.planned_on,
                    case when p.decided_by is not null or p.state not in ('QUALIFIED', 'ASSIGNED', 'SCHEDULED', 'IN_PROGRESS', 'DONE')
                        then p.state else coalesce(t.state, 'QUALIFIED') end as state,
                    case when p.closed_at is null and p.verified_at is null then t.assigned_at else p.assigned_at end as assigned_at,
                    case when p.decided_by is not null or p.closed_at is not null or p.verified_at is not null then p.done_at
                        when t.state = 'DONE' then t.done_at end as done_at
                from watch.observation p
                left join lateral (
                    select array_agg(a.organisation_id order by a.assigned_at, a.id) as organisations,
                        count(*) filter (where not a.awaited) as done,
                        (array_agg(a.organisation_id order by a.rank))[1] as organisation_id,
                        (array_agg(a.due_on order by a.rank))[1] as due_on,
                        (array_agg(a.planned_on order by a.rank))[1] as planned_on,
                        min(a.assigned_at) as assigned_at, max(coalesce(a.done_at, a.assigned_at)) as done_at,
                        case when not bool_or(a.awaited) then 'DONE'
                            when bool_or(not a.awaited) or bool_or(a.state = 'IN_PROGRESS') then 'IN_PROGRESS'
                            when bool_and(a.state = 'SCHEDULED') then 'SCHEDULED'
                            else 'ASSIGNED' end as state
                    from (
                        select b.organisation_id, b.state, b.due_on, b.planned_on, b.assigned_at, b.done_at, b.awaited, b.id, row_number() over (order by b.awaited desc, case when b.awaited then b.due_on end,
                            case when b.awaited then b.assigned_at end, case when b.awaited then b.id end,
                            coalesce(b.done_at, b.assigned_at) desc, b.assigned_at, b.id) as rank
                        from (
                            select c.id, c.organisation_id, c.state, c.due_on, c.planned_on, c.assigned_at, c.done_at,
                                c.state in ('ASKED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS', 'WITHDRAWN') as awaited
                            from watch.assignment c
                            where c.observation_id = p.id and (c.ended_at is null or c.ended_at = p.closed_at)
                        ) b
                    ) a
                    having count(*) > 0
                ) t on true
                where p.id = any (:ids) and p.state <> 'DUPLICATE' and exists (select from watch.assignment any_task where any_task.observation_id = p.id)
            ) told
            where o.id = told.id and (o.organisations, o.tasks_done, o.organisation_id, o.due_on, o.planned_on, o.state, o.assigned_at, o.done_at)
                is distinct from (told.organisations, told.done, told.organisation_id, told.due_on, told.planned_on, told.state, told.assigned_at,
                    told.done_at)
            """;

    private final JdbcClient jdbc;

    StandingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void renew(ObservationId observation) {
        renew(List.of(observation.value()));
    }

    private void renew(Collection<UUID> observations) {
        UUID[] ids = observations.toArray(UUID[]::new);
        jdbc.sql("""
                        update watch.assignment set state = 'WITHDRAWN', version = version + 1
                        where observation_id = any (:ids) and ended_at is not null
                            and state in ('ASKED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS')
                            and not exists (
                                select from watch.observation d where d.id = observation_id and d.state = 'DUPLICATE' and d.merged_at = ended_at)
                        """).param("ids", ids).update();
        jdbc.sql(RENEW).param("ids", ids).update();
    }

    /** After tasks of an organisation became those of another, or came back to it. */
    void settle(UUID organisation) {
        renew(jdbc.sql("""
                        select a.observation_id from watch.assignment a where a.organisation_id = :organisation
                        union
                        select o.id from watch.observation o where o.organisations && array[cast(:organisation as uuid)]
                        """)
                .param("organisation", organisation)
                .query(UUID.class)
                .list());
        // Those that were written down with somebody in charge and no task.
        jdbc.sql("""
                        update watch.observation o set organisations = array[o.organisation_id]
                        where (o.organisation_id = :organisation or o.organisations && array[cast(:organisation as uuid)])
                            and o.organisations <> array[o.organisation_id]
                            and not exists (select from watch.assignment a where a.observation_id = o.id)
                        """).param("organisation", organisation).update();
    }
}
