-- Files that come in, what was found in them, and lists that went out.

create table tables.import (
    id uuid primary key,
    kind text not null,
    state text not null check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'FAILED', 'ABANDONED')),
    file_name text not null,
    file_size bigint not null,
    file_sha256 text not null,
    description text not null,
    crs text not null default '',
    headings jsonb not null,
    samples jsonb not null,
    row_count bigint not null,
    mapping jsonb,
    options jsonb not null default '{}',
    check_created bigint not null default 0,
    check_updated bigint not null default 0,
    check_unchanged bigint not null default 0,
    check_refused bigint not null default 0,
    check_warned bigint not null default 0,
    apply_created bigint not null default 0,
    apply_updated bigint not null default 0,
    apply_unchanged bigint not null default 0,
    apply_refused bigint not null default 0,
    apply_warned bigint not null default 0,
    job_id uuid references jobs.job (id) on delete set null,
    account_id uuid not null references access.account (id),
    created_at timestamptz not null default clock_timestamp(),
    checked_at timestamptz,
    applied_at timestamptz,
    applied_by uuid references access.account (id),
    file_erased_at timestamptz
);
create index on tables.import (created_at desc);
create index on tables.import (account_id, created_at desc);
create index on tables.import (job_id);
comment on table tables.import is 'Imports: who brought which file, how it was understood, what it did. Names the account; kept as long as the records it made. Its samples of cells are emptied with the file.';
grant select, insert, update on tables.import to ${collective};

create table tables.import_file (
    import_id uuid not null references tables.import (id) on delete cascade,
    part int not null,
    content bytea not null,
    primary key (import_id, part)
);
comment on table tables.import_file is 'Imported files in parts of 1 MB, as sent; may hold personal data. Erased 90 days after the upload, at once when the import is abandoned.';
alter table tables.import_file alter column content set storage external;
grant select, insert, delete on tables.import_file to ${collective};

create table tables.import_row_issue (
    import_id uuid not null references tables.import (id) on delete cascade,
    run text not null check (run in ('CHECK', 'APPLY')),
    line bigint not null,
    rank int not null,
    level text not null check (level in ('REFUSAL', 'WARNING', 'CHANGE')),
    field text not null default '',
    reason text not null,
    advice text not null default '',
    primary key (import_id, run, line, rank)
);
create index on tables.import_row_issue (import_id, run, level, line);
comment on table tables.import_row_issue is 'What a person should know of single rows: refused, mended, or changing. May quote cells; erased with the file.';
grant select, insert, delete on tables.import_row_issue to ${collective};

create table tables.import_row_key (
    import_id uuid not null references tables.import (id) on delete cascade,
    key uuid not null,
    line bigint not null,
    primary key (import_id, key)
);
comment on table tables.import_row_key is 'Fingerprints of the identities met so far in a file, to find the second row of a record; emptied when the dry run ends. No personal data.';
grant select, insert, delete on tables.import_row_key to ${collective};

create table tables.export_journal (
    id uuid primary key,
    account_id uuid not null references access.account (id),
    kind text not null,
    title text not null,
    format text not null,
    filters jsonb not null,
    row_count bigint,
    exported_at timestamptz not null default clock_timestamp()
);
create index on tables.export_journal (exported_at desc);
comment on table tables.export_journal is 'Who took which list out, with which filters and how many rows (null: the export was cut short). Kept five years.';
grant select, insert on tables.export_journal to ${collective};
grant update (row_count) on tables.export_journal to ${collective};
