-- What files call a category, decided by hand; and themes under which everything is a strength.

create table watch.category_name (
    name_key text primary key check (name_key <> ''),
    name text not null,
    category_id uuid not null references watch.category (id),
    decided_by uuid not null references access.account (id),
    decided_at timestamptz not null
);
create index on watch.category_name (category_id);
comment on table watch.category_name is 'Names that files use for a category of the grid (correspondances). Names staff accounts.';
grant select, insert, update, delete on watch.category_name to ${collective};

alter table watch.category add column strength boolean not null default false;
comment on column watch.category.strength is 'What is noted under it is a strength, unless somebody says otherwise.';
update watch.category set strength = true where code = 'point-fort';

-- Whether the place was told by the point: it then follows when perimeters change; a place that a person chose stays.
alter table watch.observation add column place_located boolean not null default false;
alter table watch.observation_history add column place_located boolean not null default false;
drop view watch.observation_versions;
create view watch.observation_versions as
select 'infinity'::timestamptz as recorded_to, id, number, observed_on, recorded_at, source, external_source, external_number, import_id, place_id, lon, lat, address,
    category_id, kind, finding, proposal, severity, urgency, state, organisation_id, due_on, planned_on, qualified_at, assigned_at,
    done_at, verified_at, closed_at, author_id, author_organisation_id, creation_key, version, recorded_from, place_located
from watch.observation
union all
select recorded_to, id, number, observed_on, recorded_at, source, external_source, external_number, import_id, place_id, lon, lat, address,
    category_id, kind, finding, proposal, severity, urgency, state, organisation_id, due_on, planned_on, qualified_at, assigned_at,
    done_at, verified_at, closed_at, author_id, author_organisation_id, creation_key, version, recorded_from, place_located
from watch.observation_history;
grant select on watch.observation_versions to ${collective};

create table watch.relocation (
    id uuid primary key,
    requested_at timestamptz not null,
    after_id uuid
);
comment on table watch.relocation is 'Perimeters changed: observations up to "after_id" were located again since. A row goes when all were. No personal data.';
grant select, insert, update, delete on watch.relocation to ${collective};

-- Search learns the words of what changed.
create index on watch.observation (recorded_from);
