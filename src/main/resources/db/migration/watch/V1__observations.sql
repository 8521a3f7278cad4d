-- Watch (veille): what people see in a neighbourhood, and what becomes of it.

create table watch.category (
    id uuid primary key,
    code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    label text not null check (btrim(label) <> ''),
    category_group text not null default '',
    parent_id uuid references watch.category (id),
    position int not null default 0,
    active boolean not null default true,
    imported boolean not null default false,
    source text not null default '',
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    check (parent_id is distinct from id)
);
create index on watch.category (parent_id);
create unique index category_label_once on watch.category (lower(public.f_unaccent(label)), coalesce(parent_id, '00000000-0000-0000-0000-000000000000'));
comment on table watch.category is 'The grid of observation (grille): categories and their sub-types, edited by the régulateur. "imported" marks those that files brought. No personal data.';

create table watch.category_delay (
    id uuid primary key,
    category_id uuid not null references watch.category (id),
    working_days int not null check (working_days between 0 and 1000),
    valid daterange not null check (not isempty(valid)),
    source text not null default '',
    constraint one_delay_at_a_time exclude using gist (category_id with =, valid with &&)
);
comment on table watch.category_delay is 'How many working days the organisation in charge has, by category, from which day to which: a due date is computed with the delay of its day. No personal data.';

create sequence watch.observation_number as bigint;

create table watch.observation (
    id uuid primary key,
    number bigint not null unique default nextval('watch.observation_number'),
    observed_on date not null check (observed_on between '1900-01-01' and '2200-01-01'),
    recorded_at timestamptz not null,
    source text not null check (source in ('WALKING_SURVEY', 'EXPLORATORY_WALK', 'ROUND', 'CARETAKER', 'REPORT', 'MEETING', 'IMPORT', 'OTHER')),
    external_source text check (btrim(external_source) <> ''),
    external_number text check (btrim(external_number) <> ''),
    import_id uuid,
    place_id uuid references territory.place (id),
    lon double precision check (lon between -180 and 180),
    lat double precision check (lat between -90 and 90),
    address text not null default '',
    category_id uuid not null references watch.category (id),
    kind text not null check (kind in ('WEAKNESS', 'STRENGTH')),
    finding text not null check (btrim(finding) <> ''),
    proposal text not null default '',
    severity smallint check (severity between 1 and 3),
    urgency smallint check (urgency between 1 and 3),
    state text not null default 'NEW'
        check (state in ('NEW', 'QUALIFIED', 'ASSIGNED', 'DONE', 'VERIFIED', 'CLOSED', 'REJECTED', 'OUT_OF_REMIT')),
    organisation_id uuid references directory.organisation (id),
    due_on date,
    planned_on date,
    qualified_at timestamptz,
    assigned_at timestamptz,
    done_at timestamptz,
    verified_at timestamptz,
    closed_at timestamptz,
    author_id uuid references access.account (id),
    author_organisation_id uuid references directory.organisation (id),
    creation_key uuid unique,
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    check ((lon is null) = (lat is null)),
    check ((external_source is null) = (external_number is null)),
    check (state <> 'ASSIGNED' or organisation_id is not null),
    unique (external_source, external_number)
);
create index observation_by_day on watch.observation (observed_on desc, number desc);
create index observation_open_by_day on watch.observation (observed_on desc, number desc)
    where state in ('NEW', 'QUALIFIED', 'ASSIGNED', 'DONE', 'VERIFIED');
create index observation_waiting on watch.observation (state, observed_on) where state in ('NEW', 'QUALIFIED', 'DONE', 'VERIFIED');
create index observation_due on watch.observation (due_on) where state = 'ASSIGNED';
create index observation_in_charge on watch.observation (organisation_id, observed_on desc) where organisation_id is not null;
create index observation_by_category on watch.observation (category_id, observed_on desc);
create index observation_on_the_map on watch.observation using gist (point(lon, lat));
create index observation_words on watch.observation using gin (to_tsvector('public.fr', finding || ' ' || proposal || ' ' || address));
create index on watch.observation (place_id);
create index on watch.observation (import_id) where import_id is not null;
comment on table watch.observation is 'What was seen in a place, weak or strong (constat), and where its handling stands. Known by its number; those that come with a file, by source and number there. Holds no personal data about residents; the author is a staff account and stays as long as the account does.';
comment on column watch.observation.organisation_id is 'The organisation in charge, from its latest assignment; empty once it gave the observation back.';
comment on column watch.observation.creation_key is 'Drawn when the form was shown: sending the form twice records once.';

-- In which places an observation lies, at every level: perimeters that contain its point, the place chosen and the places above it.
create table watch.observation_place (
    place_id uuid not null references territory.place (id),
    observation_id uuid not null references watch.observation (id) on delete cascade,
    observed_on date not null,
    number bigint not null,
    primary key (observation_id, place_id)
);
create index observation_place_by_day on watch.observation_place (place_id, observed_on desc, number desc) include (observation_id);
comment on table watch.observation_place is 'Materialised membership of observations in places at every level, computed again when perimeters change. No personal data.';

create table watch.assignment (
    id uuid primary key,
    observation_id uuid not null references watch.observation (id),
    organisation_id uuid not null references directory.organisation (id),
    because text not null default '',
    assigned_by uuid not null references access.account (id),
    assigned_at timestamptz not null,
    due_on date not null,
    answer text check (answer in ('ACCEPTED', 'DONE', 'RETURNED')),
    answered_at timestamptz,
    answered_by uuid references access.account (id),
    planned_on date,
    comment text not null default '',
    ended_at timestamptz,
    recorded_from timestamptz not null default transaction_timestamp(),
    check ((answer is null) = (answered_at is null))
);
create index on watch.assignment (observation_id, assigned_at);
create index on watch.assignment (organisation_id, observation_id);
create unique index one_assignment_at_a_time on watch.assignment (observation_id) where ended_at is null;
comment on table watch.assignment is 'What was asked of which organisation, when, for when, and what it answered. Names staff accounts only, kept as long as the observation.';

create table watch.step (
    id uuid primary key,
    observation_id uuid not null references watch.observation (id),
    at timestamptz not null,
    account_id uuid references access.account (id),
    account_name text not null,
    organisation_id uuid references directory.organisation (id),
    move text not null check (move in ('RECORD', 'MODIFY', 'QUALIFY', 'ASSIGN', 'ACCEPT', 'REPORT_DONE', 'RETURN', 'VERIFY', 'CLOSE', 'REJECT', 'DECLARE_OUT_OF_REMIT', 'REOPEN')),
    from_state text,
    to_state text not null,
    reason text not null default '',
    detail text not null default '',
    key uuid unique
);
create index on watch.step (observation_id, at);
comment on table watch.step is 'Who did what to an observation, when and why; never changed. "key" is drawn when the form was shown: sending it twice does nothing twice. Names staff accounts, kept as long as the observation.';

create table watch.note (
    id uuid primary key,
    observation_id uuid not null references watch.observation (id),
    organisation_id uuid not null references directory.organisation (id),
    account_id uuid not null references access.account (id),
    account_name text not null,
    written_at timestamptz not null,
    text text not null check (btrim(text) <> ''),
    key uuid not null unique
);
create index on watch.note (observation_id, organisation_id, written_at);
comment on table watch.note is 'Internal notes (notes internes): read only in the organisation that wrote them. Names staff accounts, kept as long as the observation.';

create table watch.routing_rule (
    id uuid primary key,
    category_id uuid references watch.category (id),
    place_id uuid references territory.place (id),
    organisation_id uuid not null references directory.organisation (id),
    created_by uuid not null references access.account (id),
    created_at timestamptz not null,
    constraint one_rule_each unique nulls not distinct (category_id, place_id),
    check (category_id is not null or place_id is not null)
);
comment on table watch.routing_rule is 'Who is proposed for a category (or any) in a place (or anywhere). Names staff accounts.';

create table watch.observation_photo (
    observation_id uuid not null references watch.observation (id),
    file_id uuid not null,
    moment text not null check (moment in ('SEEN', 'DONE')),
    position int not null,
    primary key (observation_id, file_id)
);
comment on table watch.observation_photo is 'Photos of an observation: when it was seen, and when it was said to be done. What may be shown, and how long, is with the files.';

create view watch.observation_v as
select o.id, o.number, o.observed_on, o.recorded_at, o.source, o.kind, o.state,
       o.category_id, c.code as category_code, c.label as category_label,
       coalesce(p.id, c.id) as theme_id, coalesce(p.code, c.code) as theme_code, coalesce(p.label, c.label) as theme_label,
       o.place_id, o.lon, o.lat, o.address, o.finding, o.proposal, o.severity, o.urgency,
       o.organisation_id, o.due_on, o.planned_on, o.qualified_at, o.assigned_at, o.done_at, o.verified_at, o.closed_at,
       o.author_organisation_id, o.import_id
from watch.observation o
join watch.category c on c.id = o.category_id
left join watch.category p on p.id = c.parent_id;
comment on view watch.observation_v is 'Observations for figures and reports, with the category and the theme it belongs to (itself at the top of the grid). Rights are the reader''s to add.';

grant select, insert, update on watch.category, watch.observation, watch.assignment to ${collective};
grant select, insert, update, delete on watch.category_delay, watch.observation_place, watch.routing_rule, watch.observation_photo to ${collective};
grant select, insert on watch.step, watch.note to ${collective};
grant select on watch.observation_v to ${collective};
grant usage on sequence watch.observation_number to ${collective};

select shared.keep_versions('watch.observation');
select shared.keep_versions('watch.assignment');
