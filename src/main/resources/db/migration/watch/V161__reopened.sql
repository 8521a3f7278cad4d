-- What was reopened, for timelines: few steps among many.
create index step_reopened on watch.step (at) include (observation_id) where move = 'REOPEN';
