-- Frozen reports: what was counted, under which definitions, from which records. Nothing of them ever changes.

create table reports.frozen (
    id uuid primary key,
    key uuid not null unique,
    title text not null check (title <> ''),
    place_id uuid,
    place_name text not null,
    period_from date not null,
    period_to date not null,
    recorded_on date,
    counted_on date not null,
    frozen_at timestamptz not null default transaction_timestamp(),
    frozen_by uuid not null references access.account (id),
    frozen_by_name text not null,
    by_staff boolean not null,
    organisations uuid[] not null,
    definitions jsonb not null
);
create index on reports.frozen (frozen_at desc);
comment on table reports.frozen is 'Reports that were frozen: where, when, by whom, with which rights (organisations: those of a partner), and the definitions of their figures. Never changed, kept without limit. Names staff accounts.';

create table reports.frozen_figure (
    id uuid primary key,
    report_id uuid not null references reports.frozen (id),
    position int not null,
    section text not null,
    label text not null,
    depth int not null default 0,
    measure text not null check (measure in ('TOTAL', 'OPEN', 'TREATED', 'LATE')),
    value bigint not null,
    median_days numeric,
    theme_code text,
    organisations uuid[],
    unassigned boolean not null default false,
    states text[],
    late_only boolean not null default false,
    kind text,
    unique (report_id, position)
);
comment on table reports.frozen_figure is 'The figures of a frozen report, and which of its records each counts. Never changed. No personal data.';

create table reports.frozen_record (
    report_id uuid not null references reports.frozen (id),
    observation_id uuid not null,
    number bigint not null,
    observed_on date not null,
    kind text not null,
    state text not null,
    theme_code text not null,
    theme_label text not null,
    organisation_id uuid,
    organisation_name text,
    place_name text,
    finding text not null,
    late boolean not null,
    primary key (report_id, observation_id)
);
comment on table reports.frozen_record is 'The records that a frozen report counted, as they were. Never changed. Holds no personal data about residents.';

create function reports.stay_frozen() returns trigger
    language plpgsql
as $$
begin
    raise exception 'a frozen report never changes' using errcode = 'restrict_violation';
end
$$;
create function reports.freeze_at_once() returns trigger
    language plpgsql
as $$
begin
    -- Nothing is added to it afterwards; a restored backup writes as the owner.
    if current_user = '${collective}'
        and exists (select from reports.frozen f where f.id = new.report_id and f.frozen_at <> transaction_timestamp()) then
        raise exception 'a frozen report never changes' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
revoke execute on function reports.stay_frozen() from public;
revoke execute on function reports.freeze_at_once() from public;
create trigger stay_frozen before update or delete or truncate on reports.frozen for each statement execute function reports.stay_frozen();
create trigger stay_frozen before update or delete or truncate on reports.frozen_figure for each statement execute function reports.stay_frozen();
create trigger stay_frozen before update or delete or truncate on reports.frozen_record for each statement execute function reports.stay_frozen();
create trigger freeze_at_once before insert on reports.frozen_figure for each row execute function reports.freeze_at_once();
create trigger freeze_at_once before insert on reports.frozen_record for each row execute function reports.freeze_at_once();

grant select, insert on reports.frozen, reports.frozen_figure, reports.frozen_record to ${collective};
