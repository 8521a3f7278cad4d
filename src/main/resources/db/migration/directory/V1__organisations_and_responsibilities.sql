-- Organisations, their units and professional contacts; who owns and who manages which place, and since when.

create table directory.organisation (
    id uuid primary key,
    kind text not null check (kind in (
        'LANDLORD', 'CITY', 'INTERCOMMUNAL', 'ASSOCIATION', 'SOCIAL_CENTRE', 'NEIGHBOURHOOD_COMPANY', 'MANAGING_AGENT', 'STATE', 'OTHER')),
    name text not null check (name <> ''),
    short_name text not null default '',
    parent_id uuid references directory.organisation (id),
    siret text check (siret ~ '^[0-9]{14}$'),
    remit text not null default '',
    email text not null default '',
    phone text not null default '',
    ended_on date,
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    check (id <> parent_id)
);
create unique index organisation_name on directory.organisation (parent_id, lower(name)) nulls not distinct;
create unique index organisation_siret on directory.organisation (siret) where parent_id is null;
create index on directory.organisation (parent_id);
create index on directory.organisation using gin (to_tsvector('public.fr', name || ' ' || short_name || ' ' || remit));
create index on directory.organisation using gin (public.f_unaccent(lower(name || ' ' || short_name)) public.gin_trgm_ops);
comment on table directory.organisation is 'Partner organisations and their units (agency, service): the addresses of the organisation, not of people. No personal data.';
grant select, insert, update on directory.organisation to ${collective};
select shared.keep_versions('directory.organisation');

create table directory.contact (
    id uuid primary key,
    organisation_id uuid not null references directory.organisation (id),
    name text not null check (name <> ''),
    job text not null default '',
    email text not null default '',
    phone text not null default '',
    left_on date,
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp()
);
create index on directory.contact (organisation_id);
comment on table directory.contact is 'Professional contacts in organisations: name, job, work address and telephone. Kept while they are in the job; erased at their request, or when no longer of use.';
grant select, insert, update, delete on directory.contact to ${collective};

create table directory.place_responsibility (
    id uuid primary key,
    place_id uuid not null references territory.place (id),
    organisation_id uuid not null references directory.organisation (id),
    role text not null check (role in ('OWNER', 'MANAGER')),
    valid_from date,
    valid_to date,
    source text not null default '',
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    check (valid_from is null or valid_to is null or valid_from <= valid_to),
    -- The same organisation cannot hold the same role twice on one day; several owners (co-ownership) can.
    exclude using gist (place_id with =, organisation_id with =, role with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index on directory.place_responsibility (organisation_id);
comment on table directory.place_responsibility is 'Who owns and who manages a place, from a day to a day (both included; empty: not known, or not over). No personal data.';
grant select, insert, update, delete on directory.place_responsibility to ${collective};
select shared.keep_versions('directory.place_responsibility');

-- Each organisation with the ones above it, itself included.
create view directory.organisation_ancestor_v as
with recursive up (organisation_id, ancestor_id, depth) as (
    select id, id, 0 from directory.organisation
    union all
    select up.organisation_id, o.parent_id, up.depth + 1
    from up join directory.organisation o on o.id = up.ancestor_id
    where o.parent_id is not null and up.depth < 8
)
select organisation_id, ancestor_id, depth from up;
grant select on directory.organisation_ancestor_v to ${collective};

create view directory.organisation_v as
select o.id, o.kind, o.name, o.short_name, o.parent_id, parent.name as parent_name,
    case when parent.id is null then o.name else parent.name || ', ' || o.name end as full_name,
    o.ended_on is null or o.ended_on > current_date as active
from directory.organisation o
left join directory.organisation parent on parent.id = o.parent_id;
grant select on directory.organisation_v to ${collective};

-- Who owns and who manages each place on a day, said by the nearest place of its branch that says it.
create function directory.responsibility_on(day date)
    returns table (place_id uuid, organisation_id uuid, role text, said_at_id uuid, depth int, valid_from date, valid_to date, source text)
    language sql stable
as $$
    select a.place_id, r.organisation_id, r.role, a.ancestor_id, a.depth, r.valid_from, r.valid_to, r.source
    from territory.place_ancestor_v a
    join directory.place_responsibility r on r.place_id = a.ancestor_id
        and daterange(r.valid_from, r.valid_to, '[]') @> day
    where not exists (
        select
        from territory.place_ancestor_v nearer
        join directory.place_responsibility said on said.place_id = nearer.ancestor_id
        where nearer.place_id = a.place_id and nearer.depth < a.depth and said.role = r.role
            and daterange(said.valid_from, said.valid_to, '[]') @> day)
$$;
revoke execute on function directory.responsibility_on(date) from public;
grant execute on function directory.responsibility_on(date) to ${collective};

create view directory.responsibility_v as
select place_id, organisation_id, role, said_at_id, depth, valid_from, valid_to, source
from directory.responsibility_on((now() at time zone 'Europe/Paris')::date);
comment on view directory.responsibility_v is 'Who owns (OWNER) and who manages (MANAGER) each place today, inherited down the tree: said_at_id is the place that says it, depth 0 when it is the place itself.';
grant select on directory.responsibility_v to ${collective};

-- Places that an organisation, or a unit of it, owns or manages today: what a partner may see lies on these.
create view directory.custody_v as
select distinct up.ancestor_id as organisation_id, r.place_id
from directory.responsibility_v r
join directory.organisation_ancestor_v up on up.organisation_id = r.organisation_id;
comment on view directory.custody_v is 'Each organisation with the places that it or one of its units owns or manages today.';
grant select on directory.custody_v to ${collective};
