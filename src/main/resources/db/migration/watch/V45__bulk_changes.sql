-- Bulk changes: one gesture on many observations, remembered so that it can be resumed, told and taken back as a whole.
create table watch.bulk_change (
    id uuid primary key,
    move text not null check (move in ('QUALIFY', 'ASSIGN', 'CLOSE', 'REJECT')),
    state text not null default 'PREPARED' check (state in ('PREPARED', 'RUNNING', 'DONE', 'STOPPED', 'UNDOING', 'UNDONE')),
    reason text not null default '',
    organisation_id uuid references directory.organisation (id),
    due_on date,
    category_id uuid references watch.category (id),
    prepared_by uuid not null references access.account (id),
    prepared_at timestamptz not null,
    started_at timestamptz,
    job_id uuid,
    ended_at timestamptz,
    undone_by uuid references access.account (id),
    undo_reason text not null default '',
    undo_job_id uuid,
    undone_at timestamptz
);
create index on watch.bulk_change (prepared_by, prepared_at desc);
create index on watch.bulk_change (prepared_at desc);
comment on table watch.bulk_change is 'One gesture asked for many observations at once (geste groupé): who, when, what and why, and its undoing. Names no resident. Kept as long as the steps it made; what was prepared and never confirmed goes after a day.';

create table watch.bulk_item (
    bulk_id uuid not null references watch.bulk_change (id) on delete cascade,
    position int not null,
    observation_id uuid not null references watch.observation (id) on delete cascade,
    version int not null,
    key uuid not null default gen_random_uuid(),
    outcome text not null default 'PENDING' check (outcome in ('PENDING', 'DONE', 'REFUSED', 'UNDONE', 'KEPT')),
    why text not null default '',
    changed_at timestamptz,
    primary key (bulk_id, position),
    unique (bulk_id, observation_id),
    check (outcome in ('PENDING', 'REFUSED') or changed_at is not null)
);
create index on watch.bulk_item (observation_id);
comment on table watch.bulk_item is 'What became of each observation of a bulk change: the version that was chosen, done, refused or taken back, with the reason in words. Names colleagues, no resident. Kept with its bulk change.';

grant select, insert, update, delete on watch.bulk_change, watch.bulk_item to ${collective};
