-- Follow-up by several actors: an assignment becomes the task of one organisation, with its own state and dates; an observation has one for each
-- organisation that it is asked of, and its own state follows from theirs, unless the régulateur decides otherwise.

drop view watch.assignment_versions;
alter table watch.assignment disable trigger keep_version;

alter table watch.assignment
    add column wanted text not null default '',
    add column state text not null default 'ASKED'
        check (state in ('ASKED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS', 'DONE', 'RETURNED', 'WITHDRAWN')),
    add column started_at timestamptz,
    add column done_at timestamptz,
    add column version int not null default 0;
alter table watch.assignment_history
    add column wanted text not null default '',
    add column state text not null default 'ASKED',
    add column started_at timestamptz,
    add column done_at timestamptz,
    add column version int not null default 0;

-- What was answered so far says where each stands; what ended without being done or given back was taken back by the régulateur.
update watch.assignment set
    state = case when answer in ('DONE', 'RETURNED') then answer when ended_at is not null then 'WITHDRAWN'
        when answer = 'ACCEPTED' then case when planned_on is null then 'ACCEPTED' else 'SCHEDULED' end else 'ASKED' end,
    done_at = case when answer = 'DONE' then answered_at end;
update watch.assignment_history set
    state = case when answer in ('DONE', 'RETURNED') then answer when ended_at is not null then 'WITHDRAWN'
        when answer = 'ACCEPTED' then case when planned_on is null then 'ACCEPTED' else 'SCHEDULED' end else 'ASKED' end,
    done_at = case when answer = 'DONE' then answered_at end;
update watch.assignment a set wanted = s.reason
from watch.step s
where s.observation_id = a.observation_id and s.move = 'ASSIGN' and s.at = a.assigned_at and s.reason <> '';
update watch.assignment_history a set wanted = s.reason
from watch.step s
where s.observation_id = a.observation_id and s.move = 'ASSIGN' and s.at = a.assigned_at and s.reason <> '';

alter table watch.assignment drop column answer;
alter table watch.assignment_history drop column answer;
alter table watch.assignment add constraint done_when check (state <> 'DONE' or done_at is not null);
alter table watch.assignment add constraint scheduled_when check (state <> 'SCHEDULED' or planned_on is not null);
alter table watch.assignment add constraint over_when_given_back check (state not in ('RETURNED', 'WITHDRAWN') or ended_at is not null);
alter table watch.assignment enable trigger keep_version;
call shared.show_versions('watch.assignment');

drop index watch.one_assignment_at_a_time;
create unique index one_task_each on watch.assignment (observation_id, organisation_id) where ended_at is null;
create index assignment_awaited on watch.assignment (organisation_id, due_on, observation_id)
    where ended_at is null and state in ('ASKED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS');
create index assignment_due on watch.assignment (due_on)
    where ended_at is null and state in ('ASKED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS');
comment on table watch.assignment is 'Tasks (demandes): what was asked of which organisation, when, for when, where it stands and what it answered. Each organisation has one at a time of an observation. Names staff accounts only, kept as long as the observation.';
comment on column watch.assignment.ended_at is 'Since when it is no current task: given back, taken back, asked anew, or closed with its observation (then the same moment).';
grant delete on watch.assignment to ${collective};

-- Observations keep what lists need to know of the tasks.
alter table watch.observation disable trigger keep_version;
alter table watch.observation
    add column organisations uuid[],
    add column tasks_done smallint not null default 0,
    add column decided_by uuid references access.account (id),
    add column decided_at timestamptz,
    add column decided_because text;
alter table watch.observation_history
    add column organisations uuid[],
    add column tasks_done smallint not null default 0,
    add column decided_by uuid,
    add column decided_at timestamptz,
    add column decided_because text;
alter table watch.observation drop constraint observation_state_check;
alter table watch.observation add constraint observation_state_check check (state in (
    'NEW', 'QUALIFIED', 'ASSIGNED', 'SCHEDULED', 'IN_PROGRESS', 'DONE', 'VERIFIED', 'CLOSED', 'REJECTED', 'OUT_OF_REMIT'));
alter table watch.observation add constraint decided_by_somebody_for_a_reason check (
    (decided_by is null) = (decided_at is null) and (decided_by is null) = (decided_because is null));
update watch.observation set
    organisations = array[organisation_id],
    tasks_done = case when done_at is not null and state in ('DONE', 'VERIFIED', 'CLOSED') then 1 else 0 end
where organisation_id is not null;
update watch.observation_history set
    organisations = array[organisation_id],
    tasks_done = case when done_at is not null and state in ('DONE', 'VERIFIED', 'CLOSED') then 1 else 0 end
where organisation_id is not null;
alter table watch.observation enable trigger keep_version;
call shared.show_versions('watch.observation');
comment on column watch.observation.organisation_id is 'The organisation that is waited for: of the task not done that is due first, else of the one done last; empty when nobody is asked.';
comment on column watch.observation.organisations is 'All that it is asked of, each once; once it is over, those it was asked of then. Empty (null) when nobody is.';
comment on column watch.observation.due_on is 'For when the one that is waited for was asked to do it.';
comment on column watch.observation.tasks_done is 'How many of its organisations have done their task.';
comment on column watch.observation.decided_by is 'The régulateur who decided the state, whatever the tasks say; empty when it follows from them.';

-- A promised day makes it scheduled: a change of this day, as any other.
update watch.observation o set state = 'SCHEDULED', version = o.version + 1
from watch.assignment a
where a.observation_id = o.id and a.ended_at is null and a.state = 'SCHEDULED' and o.state = 'ASSIGNED';

drop index watch.observation_open_by_day;
create index observation_open_by_day on watch.observation (observed_on desc, number desc)
    where state in ('NEW', 'QUALIFIED', 'ASSIGNED', 'SCHEDULED', 'IN_PROGRESS', 'DONE', 'VERIFIED');
drop index watch.observation_due;
create index observation_due on watch.observation (due_on) where state in ('ASSIGNED', 'SCHEDULED', 'IN_PROGRESS');
create index observation_asked_of on watch.observation using gin (organisations) where organisations is not null;

alter table watch.step drop constraint step_move_check;
alter table watch.step add constraint step_move_check check (move in (
    'RECORD', 'MODIFY', 'UNDO', 'QUALIFY', 'ASSIGN', 'ACCEPT', 'START', 'REPORT_DONE', 'RETURN', 'WITHDRAW', 'OVERRIDE', 'LIFT_OVERRIDE', 'VERIFY',
    'CLOSE', 'REJECT', 'DECLARE_OUT_OF_REMIT', 'REOPEN'));

create or replace view watch.observation_v as
select o.id, o.number, o.observed_on, o.recorded_at, o.source, o.kind, o.state,
       o.category_id, c.code as category_code, c.label as category_label,
       coalesce(p.id, c.id) as theme_id, coalesce(p.code, c.code) as theme_code, coalesce(p.label, c.label) as theme_label,
       o.place_id, o.lon, o.lat, o.address, o.finding, o.proposal, o.severity, o.urgency,
       o.organisation_id, o.due_on, o.planned_on, o.qualified_at, o.assigned_at, o.done_at, o.verified_at, o.closed_at,
       o.author_organisation_id, o.import_id, o.organisations, o.tasks_done
from watch.observation o
join watch.category c on c.id = o.category_id
left join watch.category p on p.id = c.parent_id;

create view watch.task_v as
select id, observation_id, organisation_id, state, assigned_at, due_on, planned_on, started_at, done_at, answered_at, ended_at
from watch.assignment;
comment on view watch.task_v is 'What was asked of organisations and where it stands, for figures: without words. Rights are the reader''s to add.';
grant select on watch.task_v to ${collective};

drop function watch.observation_at(timestamptz);
create function watch.observation_at(moment timestamptz)
    returns table (
        id uuid, number bigint, observed_on date, recorded_at timestamptz, source text, kind text, state text,
        category_id uuid, category_code text, category_label text, theme_id uuid, theme_code text, theme_label text,
        place_id uuid, lon double precision, lat double precision, address text, finding text, proposal text, severity smallint, urgency smallint,
        organisation_id uuid, due_on date, planned_on date, qualified_at timestamptz, assigned_at timestamptz, done_at timestamptz,
        verified_at timestamptz, closed_at timestamptz, author_organisation_id uuid, import_id uuid, organisations uuid[], tasks_done smallint)
    language sql stable
    begin atomic
        select o.id, o.number, o.observed_on, o.recorded_at, o.source, o.kind, o.state,
            o.category_id, coalesce(c.code, cn.code), coalesce(c.label, cn.label),
            coalesce(p.id, pn.id, cn.id), coalesce(p.code, pn.code, c.code, cn.code), coalesce(p.label, pn.label, c.label, cn.label),
            o.place_id, o.lon, o.lat, o.address, o.finding, o.proposal, o.severity, o.urgency,
            o.organisation_id, o.due_on, o.planned_on, o.qualified_at, o.assigned_at, o.done_at,
            o.verified_at, o.closed_at, o.author_organisation_id, o.import_id, o.organisations, o.tasks_done
        from (
            select id, number, observed_on, recorded_at, source, kind, state, category_id, place_id, lon, lat, address, finding, proposal, severity,
                urgency, organisation_id, due_on, planned_on, qualified_at, assigned_at, done_at, verified_at, closed_at, author_organisation_id, import_id,
                organisations, tasks_done
            from watch.observation where recorded_from <= moment
            union all
            select id, number, observed_on, recorded_at, source, kind, state, category_id, place_id, lon, lat, address, finding, proposal, severity,
                urgency, organisation_id, due_on, planned_on, qualified_at, assigned_at, done_at, verified_at, closed_at, author_organisation_id, import_id,
                organisations, tasks_done
            from watch.observation_history where recorded_from <= moment and recorded_to > moment
        ) o
        join watch.category cn on cn.id = o.category_id
        left join watch.category_at(moment) c on c.id = o.category_id
        left join watch.category pn on pn.id = case when c.id is null then cn.parent_id else c.parent_id end
        left join watch.category_at(moment) p on p.id = pn.id;
    end;
revoke execute on function watch.observation_at(timestamptz) from public;
grant execute on function watch.observation_at(timestamptz) to ${collective};

-- Fifteen working days where nobody decided otherwise (Montauban's target: Banque des territoires, 2019). A grid that nobody uses yet simply begins so.
do $$
declare
    unused boolean := not exists (select from watch.observation);
begin
    if unused then
        alter table watch.category_delay disable trigger keep_version;
    end if;
    update watch.category_delay set working_days = 15
    where working_days = 10 and valid = daterange(null, null) and recorded_by is null and source = 'Montauban 2019 : moins de 15 jours';
    if unused then
        alter table watch.category_delay enable trigger keep_version;
    end if;
end
$$;
