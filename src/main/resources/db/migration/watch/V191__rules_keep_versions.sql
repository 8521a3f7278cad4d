-- A rule that was changed or removed by mistake can be taken back; what is there already counts as known since always.
alter table watch.routing_rule add column recorded_from timestamptz not null default '-infinity';
alter table watch.routing_rule alter column recorded_from set default transaction_timestamp();
select shared.keep_versions('watch.routing_rule');
