-- The grid joined from the outside: what asks for none of its words does without it.
create or replace view watch.observation_v as
select o.id, o.number, o.observed_on, o.recorded_at, o.source, o.kind, o.state,
       o.category_id, c.code as category_code, c.label as category_label,
       coalesce(p.id, c.id) as theme_id, coalesce(p.code, c.code) as theme_code, coalesce(p.label, c.label) as theme_label,
       o.place_id, o.lon, o.lat, o.address, o.finding, o.proposal, o.severity, o.urgency,
       o.organisation_id, o.due_on, o.planned_on, o.qualified_at, o.assigned_at, o.done_at, o.verified_at, o.closed_at,
       o.author_organisation_id, o.import_id, o.organisations, o.tasks_done
from watch.observation o
left join watch.category c on c.id = o.category_id
left join watch.category p on p.id = c.parent_id
where o.state <> 'DUPLICATE';

create or replace view watch.every_observation_v as
select o.id, o.number, o.observed_on, o.recorded_at, o.source, o.kind, o.state,
       o.category_id, c.code as category_code, c.label as category_label,
       coalesce(p.id, c.id) as theme_id, coalesce(p.code, c.code) as theme_code, coalesce(p.label, c.label) as theme_label,
       o.place_id, o.lon, o.lat, o.address, o.finding, o.proposal, o.severity, o.urgency,
       o.organisation_id, o.due_on, o.planned_on, o.qualified_at, o.assigned_at, o.done_at, o.verified_at, o.closed_at,
       o.author_organisation_id, o.import_id, o.organisations, o.tasks_done, o.duplicate_of, o.merged_at
from watch.observation o
left join watch.category c on c.id = o.category_id
left join watch.category p on p.id = c.parent_id;

-- That a task is current and which state it has go together: taken one by one, the database expects a thousandth of what there is, and reads all that
-- is late of everybody to find what one organisation is asked.
create statistics watch.assignment_current (mcv) on ended_at, state from watch.assignment;
analyze watch.assignment;

-- Lists by due date, whatever the state: those that have one, then the others. The sum keeps the index for those lists: the database would walk it through
-- all that is closed to find the few that are late.
create index observation_by_due on watch.observation ((due_on + 0), number) where due_on is not null;
create index observation_without_due on watch.observation (number) where due_on is null;

-- Whether an organisation was ever asked of an observation is answered by the index alone.
create index assignment_of_observation on watch.assignment (observation_id, assigned_at) include (organisation_id);
drop index watch.assignment_observation_id_assigned_at_idx;
