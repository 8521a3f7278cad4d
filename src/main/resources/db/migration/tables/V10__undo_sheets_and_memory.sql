-- Whole imports can be undone; a workbook's sheets are chosen; rows left aside are told.

alter table tables.import drop constraint import_state_check;
alter table tables.import add constraint import_state_check check (state in (
    'UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'FAILED', 'ABANDONED', 'UNDOING', 'UNDONE'));
alter table tables.import
    add column sheet text not null default '',
    add column heading_row int not null default 0 check (heading_row >= 0),
    add column heading_rows int not null default 0 check (heading_rows between 0 and 2),
    add column keep_totals boolean not null default false,
    add column sheets jsonb not null default '[]',
    add column left_aside jsonb not null default '[]',
    add column left_aside_count bigint not null default 0,
    add column all_or_nothing boolean not null default false,
    add column organisation_ids uuid[] not null default '{}',
    add column undone_at timestamptz,
    add column undone_by uuid references access.account (id),
    add column undo_removed bigint not null default 0,
    add column undo_restored bigint not null default 0,
    add column undo_left bigint not null default 0;
create index on tables.import (kind, created_at desc) where mapping is not null;

comment on column tables.import.organisation_ids is 'The organisations of the person who brought the file: colleagues are proposed the same mapping.';

create table tables.import_effect (
    id bigint generated always as identity primary key,
    import_id uuid not null references tables.import (id) on delete cascade,
    table_name text not null,
    created uuid[] not null default '{}',
    before jsonb not null default '[]',
    recorded_at timestamptz not null default transaction_timestamp()
);
create index on tables.import_effect (import_id, table_name);
comment on table tables.import_effect is 'What each chunk of an import wrote: the records it made, and the rows it changed as they were before; what an import is undone from. Deleted once undone; rows as they were, when they may hold personal data, are emptied with the file.';
grant select, insert, delete on tables.import_effect to ${collective};
grant update (before) on tables.import_effect to ${collective};

create table tables.import_undo_left (
    import_id uuid not null references tables.import (id) on delete cascade,
    table_name text not null,
    record_id uuid not null,
    reason text not null check (reason in ('CHANGED', 'USED')),
    primary key (import_id, record_id)
);
comment on table tables.import_undo_left is 'Records that an undone import left as they were, since somebody changed or used them. No personal data; kept as long as the import.';
grant select, insert, delete on tables.import_undo_left to ${collective};
