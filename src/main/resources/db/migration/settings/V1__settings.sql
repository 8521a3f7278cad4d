-- What the territory decides for itself: its looks, its calendar, its thresholds. Changed while the application runs.

-- Changes with every setting, so that each application node knows when what it holds is out of date.
create table settings.version (
    singleton boolean primary key default true check (singleton),
    version uuid not null
);
insert into settings.version (version) values (gen_random_uuid());
comment on table settings.version is 'The version of the settings, never the same twice. No personal data.';
grant select on settings.version to ${collective};

create function settings.count_version() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    update settings.version set version = gen_random_uuid();
    return null;
end
$$;
revoke execute on function settings.count_version() from public;

-- Which law of public holidays holds where.
create table settings.holiday_zone (
    id uuid primary key,
    place_id uuid,
    zone text not null check (zone in ('METROPOLE', 'ALSACE_MOSELLE', 'GUADELOUPE', 'SAINT_BARTHELEMY', 'SAINT_MARTIN', 'MARTINIQUE',
        'GUYANE', 'REUNION', 'MAYOTTE')),
    recorded_from timestamptz not null default transaction_timestamp(),
    unique nulls not distinct (place_id)
);
comment on table settings.holiday_zone is 'Which public holidays hold in a branch of the tree of places; without place, wherever nothing else says. Kept as long as the instance. No personal data.';
grant select, insert, update, delete on settings.holiday_zone to ${collective};
select shared.keep_versions('settings.holiday_zone');
create trigger count_version after insert or update or delete on settings.holiday_zone
    for each statement execute function settings.count_version();

create table settings.closing (
    id uuid primary key,
    place_id uuid,
    first_day date not null,
    last_day date not null check (last_day between first_day and first_day + 61),
    label text not null check (label <> ''),
    recorded_from timestamptz not null default transaction_timestamp()
);
comment on table settings.closing is 'Days on which nobody works that the law does not know (bridge, local fair), everywhere or in a branch of the tree of places. Kept as long as the instance. No personal data.';
grant select, insert, update, delete on settings.closing to ${collective};
select shared.keep_versions('settings.closing');
create trigger count_version after insert or update or delete on settings.closing
    for each statement execute function settings.count_version();

create table settings.working_week (
    id uuid primary key,
    days int[] not null check (cardinality(days) between 1 and 7 and days <@ array[1, 2, 3, 4, 5, 6, 7]),
    valid daterange not null check (not isempty(valid)),
    recorded_from timestamptz not null default transaction_timestamp(),
    constraint one_week_at_a_time exclude using gist (valid with &&)
);
comment on table settings.working_week is 'On which days of the week (1 for Monday) the services work, from which day to which. Kept as long as the instance. No personal data.';
grant select, insert, update, delete on settings.working_week to ${collective};
select shared.keep_versions('settings.working_week');
create trigger count_version after insert or update or delete on settings.working_week
    for each statement execute function settings.count_version();

create table settings.threshold_value (
    id uuid primary key,
    name text not null check (name <> ''),
    value int not null check (value >= 0),
    valid daterange not null check (not isempty(valid)),
    source text not null check (source <> ''),
    recorded_from timestamptz not null default transaction_timestamp(),
    constraint one_value_at_a_time exclude using gist (name with =, valid with &&)
);
comment on table settings.threshold_value is 'The values of the thresholds that modules declare, from which day to which, with what they were taken from. Kept as long as the instance. No personal data.';
grant select, insert, update, delete on settings.threshold_value to ${collective};
select shared.keep_versions('settings.threshold_value');
create trigger count_version after insert or update or delete on settings.threshold_value
    for each statement execute function settings.count_version();

-- What the instance looks like.
create table settings.appearance (
    singleton boolean primary key default true check (singleton),
    accent text check (accent ~ '^#[0-9a-f]{6}$'),
    logo bytea check (length(logo) <= 4194304),
    logo_width int check (logo_width > 0),
    logo_height int check (logo_height > 0),
    check ((logo is null) = (logo_width is null) and (logo is null) = (logo_height is null))
);
insert into settings.appearance default values;
comment on table settings.appearance is 'The logo, redrawn without metadata, and the colour of the territory. Replaced by the next; who changed it is in the journal of access. No personal data.';
grant select, update on settings.appearance to ${collective};
create trigger count_version after update on settings.appearance
    for each statement execute function settings.count_version();
