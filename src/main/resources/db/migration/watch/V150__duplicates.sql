-- The same trouble noted twice (doublon): one observation is kept, the other points to it and keeps all that is its own, so that both can be parted again.

alter table watch.observation
    add column duplicate_of uuid references watch.observation (id),
    add column merged_from text,
    add column merged_by uuid references access.account (id),
    add column merged_at timestamptz,
    add column merged_because text;
alter table watch.observation_history
    add column duplicate_of uuid,
    add column merged_from text,
    add column merged_by uuid,
    add column merged_at timestamptz,
    add column merged_because text;
alter table watch.observation drop constraint observation_state_check;
alter table watch.observation add constraint observation_state_check check (state in (
    'NEW', 'QUALIFIED', 'ASSIGNED', 'SCHEDULED', 'IN_PROGRESS', 'DONE', 'VERIFIED', 'CLOSED', 'REJECTED', 'OUT_OF_REMIT', 'DUPLICATE'));
alter table watch.observation add constraint duplicate_of_another_by_somebody check (
    (state = 'DUPLICATE') = (duplicate_of is not null) and duplicate_of is distinct from id
    and (duplicate_of is null) = (merged_from is null) and (duplicate_of is null) = (merged_by is null)
    and (duplicate_of is null) = (merged_at is null) and (duplicate_of is null) = (merged_because is null));
call shared.show_versions('watch.observation');
create index observation_duplicate on watch.observation (duplicate_of) where duplicate_of is not null;
comment on column watch.observation.duplicate_of is 'The observation that says the same and is followed instead; it may have become a duplicate itself: watch.kept_of follows.';
comment on column watch.observation.merged_from is 'The state it had, and has again when both are parted. Its tasks end at merged_at, and go on when they are parted.';
comment on column watch.observation.merged_by is 'Who said that it is a duplicate: a staff or partner account, as in the steps.';

alter table watch.step drop constraint step_move_check;
alter table watch.step add constraint step_move_check check (move in (
    'RECORD', 'MODIFY', 'UNDO', 'QUALIFY', 'ASSIGN', 'ACCEPT', 'START', 'REPORT_DONE', 'RETURN', 'WITHDRAW', 'OVERRIDE', 'LIFT_OVERRIDE', 'VERIFY',
    'CLOSE', 'REJECT', 'DECLARE_OUT_OF_REMIT', 'REOPEN', 'MERGE', 'SEPARATE'));

-- The observation that is followed instead, at the end of the chain; itself when it is no duplicate. Chains have no rings: merging sees to it, one at a time.
create function watch.kept_of(observation uuid) returns uuid
    language sql stable
    begin atomic
        with recursive chain as (
            select o.id, o.duplicate_of, 0 as depth from watch.observation o where o.id = observation
            union all
            select o.id, o.duplicate_of, chain.depth + 1 from chain join watch.observation o on o.id = chain.duplicate_of where chain.depth < 100
        )
        select chain.id from chain order by chain.depth desc limit 1;
    end;

-- All that say the same as an observation, through each other too; without itself.
create function watch.duplicates_of(observation uuid) returns table (id uuid)
    language sql stable
    begin atomic
        with recursive same as (
            select o.id from watch.observation o where o.duplicate_of = observation
            union
            select o.id from same join watch.observation o on o.duplicate_of = same.id
        )
        select same.id from same;
    end;
revoke execute on function watch.kept_of(uuid) from public;
revoke execute on function watch.duplicates_of(uuid) from public;
grant execute on function watch.kept_of(uuid) to ${collective};
grant execute on function watch.duplicates_of(uuid) to ${collective};

-- Figures, lists and maps count what was noted twice once: duplicates are in none of these three.
create or replace view watch.observation_v as
select o.id, o.number, o.observed_on, o.recorded_at, o.source, o.kind, o.state,
       o.category_id, c.code as category_code, c.label as category_label,
       coalesce(p.id, c.id) as theme_id, coalesce(p.code, c.code) as theme_code, coalesce(p.label, c.label) as theme_label,
       o.place_id, o.lon, o.lat, o.address, o.finding, o.proposal, o.severity, o.urgency,
       o.organisation_id, o.due_on, o.planned_on, o.qualified_at, o.assigned_at, o.done_at, o.verified_at, o.closed_at,
       o.author_organisation_id, o.import_id, o.organisations, o.tasks_done
from watch.observation o
join watch.category c on c.id = o.category_id
left join watch.category p on p.id = c.parent_id
where o.state <> 'DUPLICATE';
comment on view watch.observation_v is 'Observations for lists, figures and reports, each trouble once: without duplicates. With the category and the theme it belongs to (itself at the top of the grid). Rights are the reader''s to add.';

create or replace view watch.observation_point_v as
select id, lon, lat, observed_on, kind, state from watch.observation where state <> 'DUPLICATE';

create or replace function watch.observation_at(moment timestamptz)
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
            from watch.observation where recorded_from <= moment and state <> 'DUPLICATE'
            union all
            select id, number, observed_on, recorded_at, source, kind, state, category_id, place_id, lon, lat, address, finding, proposal, severity,
                urgency, organisation_id, due_on, planned_on, qualified_at, assigned_at, done_at, verified_at, closed_at, author_organisation_id, import_id,
                organisations, tasks_done
            from watch.observation_history where recorded_from <= moment and recorded_to > moment and state <> 'DUPLICATE'
        ) o
        join watch.category cn on cn.id = o.category_id
        left join watch.category_at(moment) c on c.id = o.category_id
        left join watch.category pn on pn.id = case when c.id is null then cn.parent_id else c.parent_id end
        left join watch.category_at(moment) p on p.id = pn.id;
    end;

-- With the duplicates, for whoever looks for one of them: its page, search, notices, the clock of contacts.
create view watch.every_observation_v as
select o.id, o.number, o.observed_on, o.recorded_at, o.source, o.kind, o.state,
       o.category_id, c.code as category_code, c.label as category_label,
       coalesce(p.id, c.id) as theme_id, coalesce(p.code, c.code) as theme_code, coalesce(p.label, c.label) as theme_label,
       o.place_id, o.lon, o.lat, o.address, o.finding, o.proposal, o.severity, o.urgency,
       o.organisation_id, o.due_on, o.planned_on, o.qualified_at, o.assigned_at, o.done_at, o.verified_at, o.closed_at,
       o.author_organisation_id, o.import_id, o.organisations, o.tasks_done, o.duplicate_of, o.merged_at
from watch.observation o
join watch.category c on c.id = o.category_id
left join watch.category p on p.id = c.parent_id;
comment on view watch.every_observation_v is 'As watch.observation_v, duplicates included: not for figures. Rights are the reader''s to add.';
grant select on watch.every_observation_v to ${collective};

create view watch.duplicate_v as
select id as observation_id, duplicate_of, watch.kept_of(id) as kept_id, merged_at from watch.observation where duplicate_of is not null;
comment on view watch.duplicate_v is 'Duplicates with the observation that each points to, and the one that is followed instead. Rights are the reader''s to add.';
grant select on watch.duplicate_v to ${collective};

-- What a régulateur said not to be the same trouble is not proposed again.
create table watch.not_duplicate (
    one_id uuid not null references watch.observation (id) on delete cascade,
    other_id uuid not null references watch.observation (id) on delete cascade,
    decided_by uuid not null references access.account (id),
    decided_at timestamptz not null,
    primary key (one_id, other_id),
    check (one_id < other_id)
);
create index on watch.not_duplicate (other_id);
comment on table watch.not_duplicate is 'Pairs of observations that somebody looked at and found to be two troubles: no likely duplicates any more. Names staff accounts, kept as long as the observations.';
grant select, insert, delete on watch.not_duplicate to ${collective};

-- What holds of a threshold on a day; the third parameter is what holds before anybody decides.
create function watch.threshold_on(wanted text, day date, otherwise int) returns int
    language sql stable
as $$
    select coalesce((select t.value from settings.threshold_v t where t.name = wanted and t.valid @> day), otherwise)
$$;
revoke execute on function watch.threshold_on(text, date, int) from public;
grant execute on function watch.threshold_on(text, date, int) to ${collective};

-- Likely duplicates of what was seen somewhere (doublons probables): open, of the same nature, of the same category or of the theme above or below, seen at most
-- "span" days earlier or later, within "reach" metres; in the same entrance, building, residence or public space when one of both has no point. What is said to
-- be done counts only while it was not: seen again afterwards, it has come back. Written once, for pages and lists alike; inlined into what asks.
create function watch.likely_duplicates(
    of_category uuid, of_kind text, of_place uuid, of_lon double precision, of_lat double precision, of_day date, reach int, span int)
    returns table (id uuid, metres double precision)
    language sql stable
    begin atomic
        select near.id, near.metres
        from (
            select n.id, n.category_id, sqrt(power((n.lon - of_lon) * cos(radians(of_lat)), 2) + power(n.lat - of_lat, 2)) * 111195 as metres
            from watch.observation n
            where point(n.lon, n.lat) <@ box(
                    point(of_lon - reach / (111195 * cos(radians(of_lat))), of_lat - reach / 111195.0),
                    point(of_lon + reach / (111195 * cos(radians(of_lat))), of_lat + reach / 111195.0))
                and n.state in ('NEW', 'QUALIFIED', 'ASSIGNED', 'SCHEDULED', 'IN_PROGRESS', 'DONE', 'VERIFIED')
                and n.kind = of_kind and n.observed_on between of_day - span and of_day + span
                and (n.done_at is null or of_day <= (n.done_at at time zone 'Europe/Paris')::date)
                and sqrt(power((n.lon - of_lon) * cos(radians(of_lat)), 2) + power(n.lat - of_lat, 2)) * 111195 <= reach
            union all
            select m.id, m.category_id, null
            from territory.place_v p
            join watch.observation_place held on held.place_id = p.id
            join watch.observation m on m.id = held.observation_id
            where p.id = of_place and p.kind in ('ENTRANCE', 'BUILDING', 'RESIDENCE', 'PUBLIC_SPACE')
                and held.observed_on between of_day - span and of_day + span
                and (of_lon is null or m.lon is null)
                and m.state in ('NEW', 'QUALIFIED', 'ASSIGNED', 'SCHEDULED', 'IN_PROGRESS', 'DONE', 'VERIFIED')
                and m.kind = of_kind and (m.done_at is null or of_day <= (m.done_at at time zone 'Europe/Paris')::date)
        ) near
        join watch.category c on c.id = near.category_id
        where near.category_id = of_category or c.parent_id = of_category
            or near.category_id = (select a.parent_id from watch.category a where a.id = of_category);
    end;
revoke execute on function watch.likely_duplicates(uuid, text, uuid, double precision, double precision, date, int, int) from public;
grant execute on function watch.likely_duplicates(uuid, text, uuid, double precision, double precision, date, int, int) to ${collective};
