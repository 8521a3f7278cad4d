-- A name of files that was changed or forgotten by mistake can be taken back; what is there already counts as known since always.
alter table watch.category_name add column id uuid not null default gen_random_uuid();
alter table watch.category_name drop constraint category_name_pkey;
alter table watch.category_name add primary key (id);
alter table watch.category_name add unique (name_key);
alter table watch.category_name add column recorded_from timestamptz not null default '-infinity';
alter table watch.category_name alter column recorded_from set default transaction_timestamp();
select shared.keep_versions('watch.category_name');
comment on table watch.category_name is 'Names that files use for a category of the grid (correspondances). Names staff accounts; kept as long as the grid.';
