-- A contact removed by mistake comes back within a day; nothing is kept of it afterwards.
create table directory.removed_contact (
    id uuid primary key,
    organisation_id uuid not null,
    name text not null,
    job text not null,
    email text not null,
    phone text not null,
    left_on date,
    removed_at timestamptz not null default now()
);
create index on directory.removed_contact (removed_at);
comment on table directory.removed_contact is 'Professional contacts removed by a person (contacts retirés), shown nowhere: only to undo the removal. Erased one day later.';
grant select, insert, delete on directory.removed_contact to ${collective};
