-- Returns to residents (retours aux habitants): what was said back, the contact of who asked for an answer, and the fixed phrases of printed notices.

create table feedback.resident_return (
    id uuid primary key,
    observation_id uuid not null references watch.observation (id),
    said_on date not null check (said_on between '1900-01-01' and '2200-01-01'),
    channel text not null check (channel in ('NOTICE', 'LETTER', 'PHONE', 'MAIL', 'IN_PERSON', 'MEETING', 'WEBSITE', 'OTHER')),
    audience text not null check (audience in ('REPORTER', 'STAIRWELL', 'RESIDENCE', 'NEIGHBOURHOOD')),
    said text not null check (btrim(said) <> '' and length(said) <= 2000),
    account_id uuid not null references access.account (id),
    account_name text not null,
    organisation_id uuid references directory.organisation (id),
    recorded_at timestamptz not null,
    withdrawn_at timestamptz,
    key uuid not null unique,
    recorded_from timestamptz not null default transaction_timestamp()
);
create index on feedback.resident_return (observation_id, said_on desc);
create index on feedback.resident_return (said_on desc, id);
comment on table feedback.resident_return is 'What was said back to residents about an observation, when, by which channel and to whom in general (retour aux habitants). Names staff accounts, no resident. Kept as long as the observation.';
grant select, insert, update on feedback.resident_return to ${collective};
select shared.keep_versions('feedback.resident_return');
select shared.refuse_merged('feedback.resident_return', 'organisation_id > directory.organisation');

create view feedback.returned_v as
select observation_id, count(*) as returns, min(said_on) as first_said_on, max(said_on) as last_said_on
from feedback.resident_return
where withdrawn_at is null
group by observation_id;
comment on view feedback.returned_v is 'Observations about which residents were told something: how often, first and last when.';
grant select on feedback.returned_v to ${collective};

-- Kept apart: the application has no grant on this table. It writes, reads (which is journalled in the same breath) and erases through the functions below.
create table feedback.reporter_contact (
    observation_id uuid primary key references watch.observation (id) on delete cascade,
    organisation_id uuid not null references directory.organisation (id),
    contact text not null check (btrim(contact) <> '' and length(contact) <= 200),
    name text not null default '' check (length(name) <= 100),
    kept_by uuid not null references access.account (id),
    kept_at timestamptz not null default transaction_timestamp()
);
comment on table feedback.reporter_contact is 'How to answer the resident who reported something and asked for an answer (contact). Personal data of residents: read only in the organisation that keeps it, each reading journalled, erased a while after the observation is closed and at the latest after a fixed time, whatever comes first.';

create table feedback.contact_reading (
    id uuid primary key default gen_random_uuid(),
    observation_id uuid not null,
    account_id uuid not null references access.account (id),
    act text not null check (act in ('KEPT', 'READ', 'ERASED')),
    at timestamptz not null default transaction_timestamp()
);
create index on feedback.contact_reading (observation_id, at desc);
comment on table feedback.contact_reading is 'Who kept, read or erased the contact of a reporter, and when; never what it was. Erased after one year.';

create function feedback.keep_contact(observation uuid, organisation uuid, given_contact text, given_name text, account uuid) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into feedback.reporter_contact (observation_id, organisation_id, contact, name, kept_by)
    values (observation, organisation, given_contact, given_name, account)
    on conflict (observation_id) do update
        set organisation_id = excluded.organisation_id, contact = excluded.contact, name = excluded.name, kept_by = excluded.kept_by, kept_at = excluded.kept_at
        where merging.survivor('ORGANISATION', reporter_contact.organisation_id) = excluded.organisation_id;
    if not found then
        return false;
    end if;
    insert into feedback.contact_reading (observation_id, account_id, act) values (observation, account, 'KEPT');
    return true;
end
$$;

-- Which organisation keeps one, since when; not what it is.
create function feedback.contact_kept(observation uuid) returns table (organisation_id uuid, kept_at timestamptz)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select merging.survivor('ORGANISATION', organisation_id), kept_at from feedback.reporter_contact where observation_id = observation;
end;

create function feedback.read_contact(observation uuid, organisations uuid[], account uuid) returns table (contact text, name text)
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    return query
        select c.contact, c.name from feedback.reporter_contact c
        where c.observation_id = observation and merging.survivor('ORGANISATION', c.organisation_id) = any (organisations);
    if found then
        insert into feedback.contact_reading (observation_id, account_id, act) values (observation, account, 'READ');
    end if;
end
$$;

create function feedback.erase_contact(observation uuid, organisations uuid[], account uuid) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    delete from feedback.reporter_contact c where c.observation_id = observation and merging.survivor('ORGANISATION', c.organisation_id) = any (organisations);
    if not found then
        return false;
    end if;
    insert into feedback.contact_reading (observation_id, account_id, act) values (observation, account, 'ERASED');
    return true;
end
$$;

-- The clock: a while after the observation was closed, and at the latest a fixed time after it was kept.
create function feedback.erase_old_contacts(days_after_end int, days_at_most int) returns bigint
    language sql security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    delete from feedback.contact_reading where at < now() - interval '1 year';
    with erased as (
        delete from feedback.reporter_contact c
        using watch.observation_v o
        where o.id = c.observation_id
            and (c.kept_at < now() - make_interval(days => days_at_most)
                or (o.state in ('CLOSED', 'REJECTED', 'OUT_OF_REMIT') and coalesce(o.closed_at, o.recorded_at) < now() - make_interval(days => days_after_end)))
        returning 1
    )
    select count(*) from erased;
end;

revoke execute on function feedback.keep_contact(uuid, uuid, text, text, uuid), feedback.contact_kept(uuid),
    feedback.read_contact(uuid, uuid[], uuid), feedback.erase_contact(uuid, uuid[], uuid), feedback.erase_old_contacts(int, int) from public;
grant execute on function feedback.keep_contact(uuid, uuid, text, text, uuid), feedback.contact_kept(uuid),
    feedback.read_contact(uuid, uuid[], uuid), feedback.erase_contact(uuid, uuid[], uuid), feedback.erase_old_contacts(int, int) to ${collective};

create table feedback.phrase (
    id uuid primary key,
    kind text not null check (kind in ('HEADING', 'SUBJECT', 'SEEN', 'ASKED', 'ASKED_BY', 'PLANNED', 'DONE', 'NOT_OURS', 'THANKS')),
    category_code text not null default '',
    language text not null check (language in ('FR', 'EN', 'AR', 'TR', 'PT')),
    words text not null check (btrim(words) <> '' and length(words) <= 300),
    reviewed_by text not null default '' check (length(reviewed_by) <= 120),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    unique (kind, category_code, language),
    check ((kind = 'SUBJECT') = (category_code <> ''))
);
comment on table feedback.phrase is 'The fixed phrases of printed notices, by language; {date} stands for the day. Written by Faubourg, to be read again by somebody whose language it is: "reviewed_by" says who did. No personal data.';
grant select, update on feedback.phrase to ${collective};
select shared.keep_versions('feedback.phrase');
