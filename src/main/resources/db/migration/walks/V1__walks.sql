-- Walks (marches): who walked where and when, and what was seen on the way.

create sequence walks.walk_number as bigint;

create table walks.walk (
    id uuid primary key,
    number bigint not null unique default nextval('walks.walk_number'),
    kind text not null check (kind in ('WALKING_SURVEY', 'EXPLORATORY_WALK', 'REPORTING_WALK', 'SITE_VISIT', 'OTHER')),
    walked_on date not null check (walked_on between '1900-01-01' and '2200-01-01'),
    starts_at time,
    place_id uuid not null references territory.place (id),
    itinerary text not null default '',
    lead_id uuid not null references directory.organisation (id),
    summary text not null default '',
    note text not null default '',
    author_id uuid references access.account (id),
    author_organisation_id uuid references directory.organisation (id),
    creation_key uuid unique,
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp()
);
create index walk_by_day on walks.walk (walked_on desc, number desc);
create index on walks.walk (place_id, walked_on);
create index on walks.walk (lead_id);
create index on walks.walk using brin (recorded_from) with (autosummarize = true, pages_per_range = 32);
comment on table walks.walk is 'Walks: kind, day, place, itinerary, who leads, summary. Kept as long as the instance. Holds no personal data about residents; the author is a staff account and stays as long as the account does.';
comment on column walks.walk.creation_key is 'Drawn when the form was shown: sending the form twice records once.';

create table walks.participation (
    id uuid primary key,
    walk_id uuid not null references walks.walk (id) on delete cascade,
    role text not null check (role in ('RESIDENT_WOMEN', 'RESIDENTS', 'CITY', 'LANDLORD', 'INTERCOMMUNAL', 'POLICE', 'PREVENTION', 'ELECTED', 'STATE', 'ASSOCIATIONS', 'OTHERS')),
    people int not null check (people between 0 and 1000),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    unique (walk_id, role)
);
comment on table walks.participation is 'How many people of each role took part in a walk: counts, never a name. Kept as long as the walk.';

create table walks.seen (
    id uuid primary key,
    walk_id uuid not null references walks.walk (id) on delete cascade,
    observation_id uuid not null unique references watch.observation (id),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp()
);
create index on walks.seen (walk_id);
comment on table walks.seen is 'Which observations were made on a walk, each on one walk at most. Kept as long as the walk. No personal data.';

grant select, insert, update, delete on walks.walk, walks.participation, walks.seen to ${collective};
grant usage on sequence walks.walk_number to ${collective};

select shared.keep_versions('walks.walk');
select shared.keep_versions('walks.participation');
select shared.keep_versions('walks.seen');
select shared.refuse_merged('walks.walk', 'author_id > access.account', 'author_organisation_id > directory.organisation', 'lead_id > directory.organisation', 'place_id > territory.place');
select shared.keep_words('walks.walk', 'itinerary || '' '' || summary || '' '' || note', 'walked_on');

-- Which areas each place lies in, by the tree or because more than half of it, or of a place above it, lies there.
create view walks.place_area_v as
select place_id, ancestor_id as area_id from territory.place_ancestor_v
union
select above.place_id, inside.area_id
from territory.place_ancestor_v above
join territory.place_inside_v inside on inside.place_id = above.ancestor_id and inside.share > 0.5;
comment on view walks.place_area_v is 'Each place with the areas it lies in, itself included.';
grant select on walks.place_area_v to ${collective};

create view walks.seen_v as
select s.walk_id, s.observation_id from walks.seen s
union
select s.walk_id, d.kept_id from walks.seen s join watch.duplicate_v d on d.observation_id = s.observation_id;
comment on view walks.seen_v is 'Walks with what was seen on them: of a duplicate, also the observation that is followed instead. Rights are the reader''s to add.';
grant select on walks.seen_v to ${collective};
