-- The tree of places, their perimeters, and public indicators.

create table territory.place (
    id uuid primary key,
    kind text not null check (kind in (
        'TERRITORY', 'COMMUNE', 'DISTRICT', 'NEIGHBOURHOOD', 'HAMLET', 'RESIDENCE', 'BUILDING', 'ENTRANCE', 'PUBLIC_SPACE')),
    name text not null check (name <> ''),
    code_system text not null default 'Local' check (code_system <> ''),
    code text check (code <> ''),
    qpv_generation smallint check (qpv_generation in (2015, 2024)),
    parent_id uuid references territory.place (id),
    address text not null default '',
    dwellings int check (dwellings >= 0),
    longitude double precision check (longitude between -180 and 180),
    latitude double precision check (latitude between -90 and 90),
    perimeter bytea,
    min_longitude double precision,
    min_latitude double precision,
    max_longitude double precision,
    max_latitude double precision,
    surface_m2 double precision check (surface_m2 > 0),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    unique (code_system, code),
    check (id <> parent_id),
    check ((longitude is null) = (latitude is null)),
    check (qpv_generation is null or kind = 'NEIGHBOURHOOD'),
    check (perimeter is null or (longitude is not null and min_longitude is not null and min_latitude is not null
        and max_longitude is not null and max_latitude is not null and surface_m2 is not null))
);
create index on territory.place (parent_id);
create index on territory.place (kind, name);
create index on territory.place using gin (to_tsvector('public.fr', name || ' ' || coalesce(code, '') || ' ' || address));
create index on territory.place using gin (public.f_unaccent(lower(name || ' ' || address)) public.gin_trgm_ops);
comment on table territory.place is 'Places at every level, with their perimeter (well-known binary, WGS84) or point. Public facts, no personal data.';
comment on column territory.place.code is 'Opaque; unique within its code system (INSEE, QPV 2015, QPV 2024, the reference of a landlord…).';
comment on column territory.place.longitude is 'The point given, or one that is inside the perimeter for sure.';
grant select, insert, update on territory.place to ${collective};
select shared.keep_versions('territory.place');

-- Every place above a place, itself included (depth 0). Kept by the database.
create table territory.place_ancestor (
    place_id uuid not null references territory.place (id),
    ancestor_id uuid not null references territory.place (id),
    depth int not null check (depth >= 0),
    primary key (place_id, ancestor_id)
);
create index on territory.place_ancestor (ancestor_id);
comment on table territory.place_ancestor is 'The tree of places unfolded, derived from place.parent_id. No personal data.';
grant select on territory.place_ancestor to ${collective};

create function territory.keep_ancestors() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'INSERT' then
        insert into territory.place_ancestor (place_id, ancestor_id, depth)
        select new.id, new.id, 0
        union all
        select new.id, a.ancestor_id, a.depth + 1 from territory.place_ancestor a where a.place_id = new.parent_id;
        return null;
    end if;
    if new.parent_id is not distinct from old.parent_id then
        return null;
    end if;
    if exists (select from territory.place_ancestor a where a.ancestor_id = new.id and a.place_id = new.parent_id) then
        raise exception 'a place cannot lie inside itself' using errcode = 'check_violation', constraint = 'place_tree_has_no_loop';
    end if;
    delete from territory.place_ancestor a
    using territory.place_ancestor below, territory.place_ancestor above
    where below.ancestor_id = new.id and above.place_id = new.id and above.depth > 0
        and a.place_id = below.place_id and a.ancestor_id = above.ancestor_id;
    insert into territory.place_ancestor (place_id, ancestor_id, depth)
    select below.place_id, above.ancestor_id, below.depth + above.depth + 1
    from territory.place_ancestor below
    cross join territory.place_ancestor above
    where below.ancestor_id = new.id and above.place_id = new.parent_id;
    return null;
end
$$;
revoke execute on function territory.keep_ancestors() from public;
create trigger keep_ancestors after insert or update of parent_id on territory.place
    for each row execute function territory.keep_ancestors();

-- Which places lie in which areas, by geometry: a neighbourhood that straddles three communes lies in all three.
create table territory.place_inside (
    place_id uuid not null references territory.place (id),
    area_id uuid not null references territory.place (id),
    share real not null check (share > 0 and share <= 1),
    primary key (place_id, area_id),
    check (place_id <> area_id)
);
create index on territory.place_inside (area_id);
comment on table territory.place_inside is 'Places inside areas by geometry; share: how much of the place''s own surface, 1 for a point. Derived, no personal data.';
grant select, insert, update, delete on territory.place_inside to ${collective};

-- Changes with every perimeter, so that each application node knows when its index is out of date.
create sequence territory.perimeter_versions;
create table territory.perimeter_version (
    singleton boolean primary key default true check (singleton),
    version bigint not null
);
insert into territory.perimeter_version (version) values (0);
comment on table territory.perimeter_version is 'The version of the perimeters, never the same twice, not even after a rollback. No personal data.';
grant select on territory.perimeter_version to ${collective};

create function territory.count_perimeter_version() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    update territory.perimeter_version set version = nextval('territory.perimeter_versions');
    return null;
end
$$;
revoke execute on function territory.count_perimeter_version() from public;
create trigger count_perimeter_version_on_insert after insert on territory.place
    for each row when (new.perimeter is not null) execute function territory.count_perimeter_version();
create trigger count_perimeter_version_on_update after update of perimeter, parent_id, kind, qpv_generation on territory.place
    for each row when (old.perimeter is distinct from new.perimeter or old.parent_id is distinct from new.parent_id
        or old.kind is distinct from new.kind or old.qpv_generation is distinct from new.qpv_generation)
    execute function territory.count_perimeter_version();

-- Neighbourhoods of 2015 and those of 2024 that followed them: one may have become several, or several one.
create table territory.qpv_passage (
    code_2015 text not null check (code_2015 <> ''),
    code_2024 text not null check (code_2024 <> ''),
    primary key (code_2015, code_2024)
);
create index on territory.qpv_passage (code_2024);
comment on table territory.qpv_passage is 'Passage from the codes of the QPV of 2015 to those of 2024. No personal data.';
grant select, insert, delete on territory.qpv_passage to ${collective};

create table territory.indicator (
    id uuid primary key,
    code text not null check (code <> ''),
    name text not null check (name <> ''),
    unit text not null default '',
    source text not null check (source <> ''),
    vintage text not null check (vintage <> ''),
    additive boolean not null,
    recorded_from timestamptz not null default transaction_timestamp(),
    unique (code, source, vintage)
);
comment on table territory.indicator is 'Public indicators: what is measured, in what unit, by whom, in which edition (vintage), and whether values of several places add up. No personal data.';
grant select, insert, update on territory.indicator to ${collective};
select shared.keep_versions('territory.indicator');

create table territory.indicator_value (
    id uuid primary key,
    place_id uuid not null references territory.place (id),
    indicator_id uuid not null references territory.indicator (id),
    year int not null check (year between 1900 and 2200),
    value numeric,
    secret boolean not null default false,
    recorded_from timestamptz not null default transaction_timestamp(),
    unique (place_id, indicator_id, year),
    check (secret = (value is null))
);
create index on territory.indicator_value (indicator_id);
comment on table territory.indicator_value is 'Values of public indicators; secret: withheld by the producer, which is not zero. No personal data.';
grant select, insert, update on territory.indicator_value to ${collective};
select shared.keep_versions('territory.indicator_value');

-- What other modules may join to.
create view territory.place_v as
select p.id, p.kind, p.code_system, p.code, p.name, p.qpv_generation, p.address, p.parent_id, parent.name as parent_name,
    p.longitude, p.latitude, p.perimeter is not null as has_perimeter
from territory.place p
left join territory.place parent on parent.id = p.parent_id;
grant select on territory.place_v to ${collective};

create view territory.place_ancestor_v as
select place_id, ancestor_id, depth from territory.place_ancestor;
comment on view territory.place_ancestor_v is 'Each place with every place above it in the tree, itself included (depth 0).';
grant select on territory.place_ancestor_v to ${collective};

create view territory.place_inside_v as
select place_id, area_id, share from territory.place_inside;
comment on view territory.place_inside_v is 'Each place with the areas it lies in by geometry, itself left out.';
grant select on territory.place_inside_v to ${collective};
