-- Lists narrowed by how observations were made: a few exploratory walks among a million lines of files are found at once.
create index observation_by_source on watch.observation (source, observed_on desc, number desc);
