-- Files that are made in the background, and what the journal says of them.

create table tables.export_file (
    id uuid primary key,
    account_id uuid not null references access.account (id),
    list text not null,
    title text not null,
    format text not null,
    query jsonb not null,
    rights text[],
    state text not null default 'WAITING' check (state in ('WAITING', 'READY', 'FAILED', 'ERASED')),
    row_count bigint,
    byte_count bigint,
    job_id uuid references jobs.job (id) on delete set null,
    requested_at timestamptz not null,
    made_at timestamptz,
    expires_at timestamptz,
    check ((state = 'READY') <= (rights is not null and made_at is not null and expires_at is not null))
);
create index on tables.export_file (account_id, requested_at desc);
create index on tables.export_file (expires_at) where state = 'READY';
create index on tables.export_file (job_id);
comment on table tables.export_file is 'Lists that somebody takes out as a file made in the background: what was asked ("query", as in an address) and the rights under which it was made, as words to compare. Names the account; the row is erased 30 days after the request, what the file holds 7 days after it was made.';
grant select, insert, update, delete on tables.export_file to ${collective};

create table tables.export_part (
    file_id uuid not null references tables.export_file (id) on delete cascade,
    part int not null,
    content bytea not null,
    primary key (file_id, part)
);
alter table tables.export_part alter column content set storage external;
comment on table tables.export_part is 'Files to be taken out, in parts of 1 MB; may hold whatever the person may read. Erased 7 days after the file was made, or when the person says so.';
grant select, insert, delete on tables.export_part to ${collective};

-- A file made in the background is made once and may be taken several times: each time is a line of the journal.
alter table tables.export_journal
    add column act text not null default 'EXPORT' check (act in ('EXPORT', 'PREPARE', 'DOWNLOAD', 'REFUSE')),
    add column file_id uuid;
create index on tables.export_journal (account_id, exported_at desc);
comment on column tables.export_journal.act is 'Taken at once, made in the background, taken from what was made, or refused because the rights had changed.';
