-- What somebody did since they came: asked for the first visit.
create index step_by_account on watch.step (account_id, move, at);
