-- The thread (le fil): what came of what.
create table lineage.link (
    from_kind text not null check (from_kind ~ '^[a-z][a-z_]*$'),
    from_id uuid not null,
    relation text not null check (relation in ('LED_TO', 'EVIDENCE_OF', 'ANSWERED_BY', 'RECURRED_AS', 'MERGED_INTO')),
    to_kind text not null check (to_kind ~ '^[a-z][a-z_]*$'),
    to_id uuid not null,
    account_id uuid not null references access.account (id),
    at timestamptz not null,
    primary key (from_kind, from_id, relation, to_kind, to_id),
    check ((from_kind, from_id) <> (to_kind, to_id))
);
create index on lineage.link (to_kind, to_id);
comment on table lineage.link is 'Which record came of which, by their kinds and ids. No personal data but the account that tied them, kept as long as the records.';
grant select, insert, delete on lineage.link to ${collective};
