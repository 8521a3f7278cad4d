-- What changed since a moment is read in long stretches, every minute at most: ranges of pages tell them as well as a tree, and cost an import nothing.
drop index watch.observation_recorded_from_idx;
create index observation_recorded_from on watch.observation using brin (recorded_from) with (autosummarize = true, pages_per_range = 32);
