-- What was closed lately, read from the latest on.
create index observation_closed on watch.observation (closed_at desc, id) where state = 'CLOSED' and kind = 'WEAKNESS';
