-- Why two records are tied, and who untied them: a link that was wrong stays known.
alter table lineage.link add column because text not null default '' check (length(because) <= 500);
alter table lineage.link add column ended_at timestamptz;
alter table lineage.link add column ended_by uuid references access.account (id);
alter table lineage.link add check ((ended_at is null) = (ended_by is null));
comment on table lineage.link is 'Which record came of which, by their kinds and ids; why, who tied them, and who untied them. No personal data but these accounts, kept as long as the records.';
grant update (because, account_id, at, ended_at, ended_by) on lineage.link to ${collective};
revoke delete on lineage.link from ${collective};
