-- Who is away from when to when, and who stands in.
create table access.absence (
    id uuid primary key,
    account_id uuid not null references access.account (id),
    from_on date not null,
    to_on date not null check (to_on >= from_on),
    stand_in_id uuid references access.account (id) check (stand_in_id <> account_id),
    said_by uuid not null references access.account (id),
    said_at timestamptz not null,
    constraint one_absence_at_a_time exclude using gist (account_id with =, daterange(from_on, to_on, '[]') with &&)
);
create index on access.absence (stand_in_id, to_on);
comment on table access.absence is 'Absences of staff and who stands in, no reason. Personal data of professionals; erased 90 days after their last day.';
grant select, insert, update, delete on access.absence to ${collective};
