-- What a unit is and when it is open; the places that each unit covers; where a merged record went.

alter table directory.organisation
    add column unit_type text check (unit_type in ('AGENCY', 'MOBILE_AGENCY', 'SERVICE', 'SECTOR_TEAM', 'RECEPTION', 'OTHER')),
    add column hours text not null default '',
    add column merged_into uuid references directory.organisation (id),
    add check (unit_type is null or parent_id is not null),
    add check (merged_into <> id);
comment on column directory.organisation.merged_into is 'The organisation that this one turned out to be; it stays as a way there.';
alter table directory.organisation_history
    add column unit_type text,
    add column hours text not null default '',
    add column merged_into uuid;
drop view directory.organisation_versions;
create view directory.organisation_versions as
select 'infinity'::timestamptz as recorded_to, id, kind, name, short_name, parent_id, siret, remit, email, phone, ended_on, version, recorded_from, unit_type, hours, merged_into
from directory.organisation
union all
select recorded_to, id, kind, name, short_name, parent_id, siret, remit, email, phone, ended_on, version, recorded_from, unit_type, hours, merged_into
from directory.organisation_history;
grant select on directory.organisation_versions to ${collective};

-- What was merged into another keeps its name and its number, and hinders nobody.
drop index directory.organisation_name;
drop index directory.organisation_siret;
create unique index organisation_name on directory.organisation (parent_id, lower(name)) nulls not distinct where merged_into is null;
create unique index organisation_siret on directory.organisation (siret) where parent_id is null and merged_into is null;
create index on directory.organisation (merged_into) where merged_into is not null;

create or replace view directory.organisation_v as
select o.id, o.kind, o.name, o.short_name, o.parent_id, parent.name as parent_name,
    case when parent.id is null then o.name else parent.name || ', ' || o.name end as full_name,
    (o.ended_on is null or o.ended_on > current_date) and o.merged_into is null as active,
    o.unit_type, o.merged_into
from directory.organisation o
left join directory.organisation parent on parent.id = o.parent_id;

-- Each organisation with the one at its top, and how far below it stands.
create view directory.organisation_root_v as
with recursive down (organisation_id, root_id, depth) as (
    select id, id, 0 from directory.organisation where parent_id is null
    union all
    select o.id, down.root_id, down.depth + 1
    from down join directory.organisation o on o.parent_id = down.organisation_id
    where down.depth < 8
)
select organisation_id, root_id, depth from down;
grant select on directory.organisation_root_v to ${collective};

create table directory.sector (
    id uuid primary key,
    organisation_id uuid not null references directory.organisation (id),
    place_id uuid not null references territory.place (id),
    valid_from date,
    valid_to date,
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    check (valid_from is null or valid_to is null or valid_from <= valid_to),
    exclude using gist (organisation_id with =, place_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index on directory.sector (place_id);
comment on table directory.sector is 'The places that a unit covers for its organisation, from a day to a day (both included; empty: not known, or not over); it holds for what lies below. No personal data.';
grant select, insert, update, delete on directory.sector to ${collective};
select shared.keep_versions('directory.sector');

-- Which unit covers each place on a day, for each organisation: what is said nearest to the place wins.
create function directory.sector_on(day date)
    returns table (place_id uuid, organisation_id uuid, root_id uuid, unit_depth int, said_at_id uuid, depth int, valid_from date, valid_to date)
    language sql stable
as $$
    select covered.place_id, covered.organisation_id, covered.root_id, covered.unit_depth, covered.said_at_id, covered.depth,
        covered.valid_from, covered.valid_to
    from (
        select a.place_id, s.organisation_id, root.root_id, root.depth as unit_depth, a.ancestor_id as said_at_id, a.depth, s.valid_from, s.valid_to,
            min(a.depth) over (partition by a.place_id, root.root_id) as nearest
        from territory.place_ancestor_v a
        join directory.sector s on s.place_id = a.ancestor_id and daterange(s.valid_from, s.valid_to, '[]') @> day
        join directory.organisation o on o.id = s.organisation_id and (o.ended_on is null or o.ended_on > day) and o.merged_into is null
        join directory.organisation_root_v root on root.organisation_id = s.organisation_id
    ) covered
    where covered.depth = covered.nearest
$$;
revoke execute on function directory.sector_on(date) from public;
grant execute on function directory.sector_on(date) to ${collective};

create view directory.sector_v as
select place_id, organisation_id, root_id, unit_depth, said_at_id, depth, valid_from, valid_to
from directory.sector_on((now() at time zone 'Europe/Paris')::date);
comment on view directory.sector_v is 'Which unit covers each place today for which organisation (root_id), inherited down the tree: said_at_id is the place that says it.';
grant select on directory.sector_v to ${collective};

create or replace view directory.custody_v as
with held (organisation_id, place_id) as (
    select up.ancestor_id, r.place_id
    from directory.responsibility_v r
    join directory.organisation_ancestor_v up on up.organisation_id = r.organisation_id
)
select held.organisation_id, held.place_id from held
union
select up.ancestor_id, s.place_id
from directory.sector_v s
join directory.organisation_ancestor_v up on up.organisation_id = s.organisation_id
join held on held.organisation_id = s.root_id and held.place_id = s.place_id;
comment on view directory.custody_v is 'Each organisation with the places that it or one of its units owns or manages today; each unit with those of its organisation that it covers.';
