-- Records that turned out to be one: what was moved, so that it can be moved back.

create table merging.merge (
    id uuid primary key,
    kind text not null check (kind in ('ACCOUNT', 'ORGANISATION', 'PLACE')),
    act text not null check (act in ('MERGE', 'HANDOVER')),
    away_id uuid not null,
    into_id uuid not null,
    away_title text not null,
    into_title text not null,
    done_at timestamptz not null,
    recorded_at timestamptz not null default transaction_timestamp(),
    done_by uuid not null,
    done_by_name text not null,
    undone_at timestamptz,
    undone_by uuid,
    undone_by_name text not null default '',
    check (away_id <> into_id),
    check ((undone_at is null) = (undone_by is null))
);
create index on merging.merge (away_id);
create index on merging.merge (into_id);
create index on merging.merge (done_at desc);
comment on table merging.merge is 'Which record was merged into which (or handed over what to which), by whom, and whether it was undone. Names staff accounts; kept as long as the records.';
grant select, insert, update on merging.merge to ${collective};

create table merging.merge_effect (
    merge_id uuid not null references merging.merge (id),
    target text not null,
    column_name text not null,
    row_id uuid not null,
    way text not null check (way in ('MOVED', 'DROPPED', 'CHANGED', 'ADDED')),
    before text,
    after text,
    dropped_row jsonb,
    kept boolean not null default false,
    primary key (merge_id, target, column_name, row_id)
);
comment on table merging.merge_effect is 'What one merge changed, row by row: pointed elsewhere, left out because it was said twice (the row is kept here), one field, or one row added. "kept": changed since, and left as it is when the merge was undone. Kept with the merge.';
grant select, insert, update on merging.merge_effect to ${collective};

create view merging.merge_v as
select id, kind, away_id, into_id, undone_at, recorded_at from merging.merge;
comment on view merging.merge_v is 'Published: merges, with the moment of their transaction.';
grant select on merging.merge_v to ${collective};
