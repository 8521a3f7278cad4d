-- Worksites (chantiers): where works weigh on a neighbourhood, when, on whom, and what is said and done about it.

create table worksites.impact_kind (
    id uuid primary key,
    code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    label text not null check (btrim(label) <> ''),
    position int not null default 0,
    active boolean not null default true,
    source text not null default '',
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp()
);
create unique index impact_kind_label_once on worksites.impact_kind (lower(public.f_unaccent(label)));
comment on table worksites.impact_kind is 'What works may disturb (types d''impact), edited by the régulateur. Kept as long as the instance. No personal data.';

-- Which observations speak of which disturbance: a category or, failing that, its theme.
create table worksites.impact_category (
    id uuid primary key,
    kind_id uuid not null references worksites.impact_kind (id),
    category_id uuid not null unique references watch.category (id),
    recorded_from timestamptz not null default transaction_timestamp()
);
create index on worksites.impact_category (kind_id);
comment on table worksites.impact_category is 'The lines of the grid of observation that speak of a kind of impact, each of one kind at most. Kept as long as the instance. No personal data.';

create sequence worksites.worksite_number as bigint;

create table worksites.worksite (
    id uuid primary key,
    number bigint not null unique default nextval('worksites.worksite_number'),
    name text not null check (btrim(name) <> ''),
    reference text not null default '',
    nature text not null default '',
    owner_id uuid not null references directory.organisation (id),
    address text not null default '',
    hours text not null default '',
    circulation text not null default '',
    complaint_contact text not null default '',
    shape bytea,
    buffer_metres int not null default 50 check (buffer_metres between 0 and 1000),
    author_id uuid references access.account (id),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp()
);
create unique index worksite_reference on worksites.worksite (owner_id, lower(reference)) where reference <> '';
create index on worksites.worksite (owner_id);
create index worksite_words on worksites.worksite using gin (to_tsvector('public.fr', name || ' ' || reference || ' ' || nature || ' ' || address));
comment on table worksites.worksite is 'Worksites: the operation, its owner (maître d''ouvrage), where it is, and what residents are told of it. Kept as long as the instance. The contact for complaints is that of a service at work; no personal data about residents.';
comment on column worksites.worksite.shape is 'The perimeter that was drawn, in well-known binary, WGS84; empty when places alone say where it is.';
comment on column worksites.worksite.buffer_metres is 'How far around what happens is shown against it: a local choice.';

create table worksites.area (
    id uuid primary key,
    worksite_id uuid not null references worksites.worksite (id),
    place_id uuid not null references territory.place (id),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    unique (worksite_id, place_id)
);
create index on worksites.area (place_id);
comment on table worksites.area is 'The places that a worksite was said to be in. Kept as long as the worksite. No personal data.';

create table worksites.firm (
    id uuid primary key,
    worksite_id uuid not null references worksites.worksite (id),
    organisation_id uuid references directory.organisation (id),
    name text not null default '',
    trade text not null default '',
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    check (organisation_id is not null or btrim(name) <> '')
);
create index on worksites.firm (worksite_id);
create index on worksites.firm (organisation_id);
comment on table worksites.firm is 'The firms of a worksite: partners of the directory, or a name. Kept as long as the worksite. No personal data.';

create table worksites.phase (
    id uuid primary key,
    worksite_id uuid not null references worksites.worksite (id),
    name text not null check (btrim(name) <> ''),
    first_day date not null check (first_day between '1900-01-01' and '2200-01-01'),
    last_day date not null check (last_day <= '2200-01-01'),
    description text not null default '',
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    check (first_day <= last_day)
);
create index on worksites.phase (worksite_id, first_day);
comment on table worksites.phase is 'The phases of a worksite, both days included; they may overlap. Kept as long as the worksite. No personal data.';

create table worksites.impact (
    id uuid primary key,
    worksite_id uuid not null references worksites.worksite (id),
    kind_id uuid not null references worksites.impact_kind (id),
    phase_id uuid references worksites.phase (id) on delete set null,
    level text not null check (level in ('LOW', 'MEDIUM', 'HIGH')),
    description text not null default '',
    public_touched text not null default '',
    mitigation text not null default '',
    organisation_id uuid references directory.organisation (id),
    account_id uuid references access.account (id),
    contact text not null default '',
    due_on date,
    state text not null default 'TO_DO' check (state in ('TO_DO', 'UNDER_WAY', 'DONE', 'GIVEN_UP')),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp()
);
create index on worksites.impact (worksite_id);
create index on worksites.impact (phase_id);
create index impact_awaited on worksites.impact (organisation_id, due_on) where state in ('TO_DO', 'UNDER_WAY');
create index impact_awaited_of on worksites.impact (account_id, due_on) where state in ('TO_DO', 'UNDER_WAY');
comment on table worksites.impact is 'What a worksite is expected to disturb, and the mitigation (mesure) with who answers for it. Kept as long as the worksite. Names professional contacts and staff accounts only.';

create table worksites.message (
    id uuid primary key,
    worksite_id uuid not null references worksites.worksite (id),
    letter text not null check (letter in ('OPENING', 'INFORMATION', 'CLOSING', 'PANEL')),
    subject text not null check (btrim(subject) <> ''),
    body text not null check (btrim(body) <> ''),
    language text not null check (language in ('FRENCH', 'ENGLISH', 'ARABIC', 'TURKISH', 'PORTUGUESE', 'OTHER')),
    channel text not null check (channel in ('HALL_NOTICE', 'LETTERBOXES', 'TEXT_MESSAGE', 'MAIL', 'MEETING', 'PANEL', 'WEB_SITE', 'DOOR_TO_DOOR', 'OTHER')),
    audience text not null default '',
    sent_on date,
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp()
);
create index on worksites.message (worksite_id, sent_on);
comment on table worksites.message is 'What residents were told of a worksite: date, channel, language, audience, text. Kept as long as the worksite. No personal data about residents.';

create table worksites.message_place (
    id uuid primary key,
    worksite_id uuid not null references worksites.worksite (id),
    message_id uuid not null references worksites.message (id) on delete cascade,
    place_id uuid not null references territory.place (id),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    unique (message_id, place_id)
);
create index on worksites.message_place (worksite_id);
create index on worksites.message_place (place_id);
comment on table worksites.message_place is 'The places, down to the entrance, whose residents a message was for. Kept as long as the message. No personal data.';

create table worksites.meeting (
    id uuid primary key,
    worksite_id uuid not null references worksites.worksite (id),
    kind text not null check (kind in ('RESIDENTS', 'SITE_VISIT', 'FOLLOW_UP')),
    held_on date not null,
    venue text not null default '',
    residents int check (residents between 0 and 100000),
    organisations text not null default '',
    decisions text not null default '',
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp()
);
create index on worksites.meeting (worksite_id, held_on);
comment on table worksites.meeting is 'Meetings with residents and visits of a worksite: counts and organisations, never residents'' names. Kept as long as the worksite.';

create table worksites.complaint (
    id uuid primary key,
    worksite_id uuid not null references worksites.worksite (id),
    received_on date not null,
    channel text not null check (channel in ('TELEPHONE', 'MAIL', 'LETTER', 'DESK', 'MEETING', 'ON_SITE', 'PETITION', 'OTHER')),
    kind_id uuid references worksites.impact_kind (id),
    what text not null check (btrim(what) <> ''),
    due_on date not null,
    answer text not null default '',
    answered_on date,
    answer_channel text check (answer_channel in ('TELEPHONE', 'MAIL', 'LETTER', 'DESK', 'MEETING', 'ON_SITE', 'PETITION', 'OTHER')),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    check (answered_on is null or answered_on >= received_on)
);
create index on worksites.complaint (worksite_id, received_on);
create index complaint_unanswered on worksites.complaint (due_on) where answered_on is null;
comment on table worksites.complaint is 'Complaints about a worksite, and what was answered. Kept as long as the worksite. Holds no name, address or telephone of a resident: what, when and by which channel only.';

-- Derived: where a worksite lies, so that the database finds what is near it.
create table worksites.worksite_place (
    worksite_id uuid not null references worksites.worksite (id) on delete cascade,
    place_id uuid not null references territory.place (id),
    lies text not null check (lies in ('INSIDE', 'AROUND', 'NEAR')),
    primary key (worksite_id, place_id)
);
create index on worksites.worksite_place (place_id);
comment on table worksites.worksite_place is 'Places inside a worksite, around it at every level, or near it (within its buffer). Derived again when it or perimeters change. No personal data.';

create table worksites.zone_part (
    worksite_id uuid not null references worksites.worksite (id) on delete cascade,
    part int not null,
    hole boolean not null,
    outline polygon not null,
    primary key (worksite_id, part)
);
comment on table worksites.zone_part is 'The perimeter of a worksite with its buffer, as rings that the index of observations understands; a hole is not part of it. Derived. No personal data.';

create table worksites.stale (
    worksite_id uuid primary key references worksites.worksite (id) on delete cascade
);
comment on table worksites.stale is 'Worksites to be located again, since perimeters changed or a file brought them. Emptied within seconds. No personal data.';

create view worksites.worksite_v as
select w.id, w.number, w.name, w.reference, w.nature, w.owner_id, w.address, w.buffer_metres, p.first_day, p.last_day, p.phases
from worksites.worksite w
left join lateral (
    select min(first_day) as first_day, max(last_day) as last_day, count(*) as phases from worksites.phase where worksite_id = w.id
) p on true;
comment on view worksites.worksite_v is 'Published: worksites with their first and last day; rights are the reader''s to add.';

grant select, insert, update on worksites.impact_kind, worksites.worksite to ${collective};
grant delete on worksites.worksite to ${collective};
grant select, insert, update, delete on worksites.impact_category, worksites.area, worksites.firm, worksites.phase, worksites.impact,
    worksites.message, worksites.message_place, worksites.meeting, worksites.complaint, worksites.worksite_place, worksites.zone_part,
    worksites.stale to ${collective};
grant select on worksites.worksite_v to ${collective};
grant usage on sequence worksites.worksite_number to ${collective};

select shared.keep_versions('worksites.impact_kind');
select shared.keep_versions('worksites.impact_category');
select shared.keep_versions('worksites.worksite');
select shared.keep_versions('worksites.area');
select shared.keep_versions('worksites.firm');
select shared.keep_versions('worksites.phase');
select shared.keep_versions('worksites.impact');
select shared.keep_versions('worksites.message');
select shared.keep_versions('worksites.message_place');
select shared.keep_versions('worksites.meeting');
select shared.keep_versions('worksites.complaint');
