-- Preventive operations (opérations préventives): planned collective actions against troubles that people see, and what was seen before and after.

create table prevention.kind (
    id uuid primary key,
    code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    label text not null check (btrim(label) <> ''),
    position int not null default 0,
    active boolean not null default true,
    source text not null default '',
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp()
);
create unique index kind_label_once on prevention.kind (lower(public.f_unaccent(label)));
comment on table prevention.kind is 'The kinds of preventive operations, edited by the régulateur. Kept as long as the instance. No personal data.';

create sequence prevention.operation_number as bigint;

create table prevention.operation (
    id uuid primary key,
    number bigint not null unique default nextval('prevention.operation_number'),
    title text not null check (btrim(title) <> ''),
    aim text not null default '',
    kind_id uuid not null references prevention.kind (id),
    planned_from date not null check (planned_from between '1900-01-01' and '2200-01-01'),
    planned_to date check (planned_to <= '2200-01-01'),
    state text not null default 'PLANNED' check (state in ('PLANNED', 'ONGOING', 'DONE', 'CANCELLED')),
    cancel_reason text not null default '',
    learnt text not null default '',
    cost numeric(12, 2) check (cost >= 0),
    window_days int check (window_days between 7 and 730),
    author_id uuid references access.account (id),
    author_organisation_id uuid references directory.organisation (id),
    creation_key uuid unique,
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    check (planned_to >= planned_from),
    check (state <> 'CANCELLED' or btrim(cancel_reason) <> '')
);
create index operation_by_day on prevention.operation (planned_from desc, number desc);
create index operation_open on prevention.operation (planned_from) where state in ('PLANNED', 'ONGOING');
create index on prevention.operation using brin (recorded_from) with (autosummarize = true, pages_per_range = 32);
comment on table prevention.operation is 'Preventive operations: aim, kind, dates planned, state, what was learnt. Holds no personal data about residents; the author is a staff account and stays as long as the account does.';
comment on column prevention.operation.window_days is 'How many days before the first session and after the last one are compared; null: the threshold of the territory.';
comment on column prevention.operation.creation_key is 'Drawn when the form was shown: sending the form twice records once.';

create table prevention.aimed_theme (
    id uuid primary key,
    operation_id uuid not null references prevention.operation (id) on delete cascade,
    category_id uuid not null references watch.category (id),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    unique (operation_id, category_id)
);
create index on prevention.aimed_theme (category_id);
comment on table prevention.aimed_theme is 'The lines of the grid of observation that an operation aims at. No personal data.';

create table prevention.aimed_place (
    id uuid primary key,
    operation_id uuid not null references prevention.operation (id) on delete cascade,
    place_id uuid not null references territory.place (id),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    unique (operation_id, place_id)
);
create index on prevention.aimed_place (place_id);
comment on table prevention.aimed_place is 'The places, at any level, that an operation aims at. No personal data.';

create table prevention.partner (
    id uuid primary key,
    operation_id uuid not null references prevention.operation (id) on delete cascade,
    organisation_id uuid not null references directory.organisation (id),
    role text not null check (role in ('LEAD', 'PARTNER', 'FUNDER')),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    unique (operation_id, organisation_id, role)
);
create index on prevention.partner (organisation_id);
comment on table prevention.partner is 'The organisations that take part in an operation, and as what. No personal data.';

create table prevention.session (
    id uuid primary key,
    operation_id uuid not null references prevention.operation (id) on delete cascade,
    held_on date not null check (held_on between '1900-01-01' and '2200-01-01'),
    starts_at time,
    ends_at time,
    done text not null check (btrim(done) <> ''),
    residents int check (residents between 0 and 100000),
    children int check (children between 0 and 100000),
    professionals int check (professionals between 0 and 100000),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    check (ends_at > starts_at)
);
create index on prevention.session (operation_id, held_on);
comment on table prevention.session is 'The sessions of an operation that were held: day, hours, what was done, and how many people were met, as counts. Never a name.';

grant select, insert, update on prevention.kind to ${collective};
grant select, insert, update, delete on prevention.operation, prevention.aimed_theme, prevention.aimed_place, prevention.partner, prevention.session to ${collective};
grant usage on sequence prevention.operation_number to ${collective};

select shared.keep_versions('prevention.kind');
select shared.keep_versions('prevention.operation');
select shared.keep_versions('prevention.aimed_theme');
select shared.keep_versions('prevention.aimed_place');
select shared.keep_versions('prevention.partner');
select shared.keep_versions('prevention.session');
select shared.refuse_merged('prevention.operation', 'author_id > access.account', 'author_organisation_id > directory.organisation');
select shared.refuse_merged('prevention.aimed_place', 'place_id > territory.place');
select shared.refuse_merged('prevention.partner', 'organisation_id > directory.organisation');
select shared.keep_words('prevention.operation', 'title || '' '' || aim || '' '' || learnt', 'planned_from');

-- Published for the history's pages: the names of kinds.
create view prevention.kind_v as select id, code, label from prevention.kind;
comment on view prevention.kind_v is 'The kinds of preventive operations.';
grant select on prevention.kind_v to ${collective};

-- Which areas each place lies in, by the tree or because more than half of it, or of a place above it, lies there.
create view prevention.place_area_v as
select place_id, ancestor_id as area_id from territory.place_ancestor_v
union
select above.place_id, inside.area_id
from territory.place_ancestor_v above
join territory.place_inside_v inside on inside.place_id = above.ancestor_id and inside.share > 0.5;
comment on view prevention.place_area_v is 'Each place with the areas it lies in, itself included.';
grant select on prevention.place_area_v to ${collective};

-- The first kinds: customary words of the trade, no official list exists; every town edits them.
insert into prevention.kind (id, code, label, position, source)
select gen_random_uuid(), code, label, position, 'Usage des équipes de quartier ; aucune nomenclature officielle'
from (values
    (10, 'nettoyage-participatif', 'Nettoyage participatif'),
    (20, 'sensibilisation-tri', 'Sensibilisation au tri, porte-à-porte'),
    (30, 'mediation-de-nuit', 'Médiation de nuit'),
    (40, 'animation-pied-d-immeuble', 'Animation de pied d''immeuble'),
    (50, 'reunion-de-hall', 'Réunion de hall'),
    (60, 'rappel-des-regles', 'Rappel des règles'),
    (70, 'amenagement-leger', 'Aménagement léger'),
    (80, 'autre', 'Autre')
) as seed (position, code, label);
