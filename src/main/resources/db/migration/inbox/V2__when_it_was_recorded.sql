-- An undo knows the record and when the act was recorded: the beginning of its transaction, the same as in the versions of the record.
alter table inbox.notice add column told_at timestamptz not null default transaction_timestamp();
create index on inbox.notice (subject_id, told_at);
