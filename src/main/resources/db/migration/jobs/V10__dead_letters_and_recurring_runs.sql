-- What an administrator reads of jobs that were given up, and of the application's own recurring work.
alter table jobs.job add column tries int not null default 0;
alter table jobs.job add column error_kind text not null default '';
comment on column jobs.job.tries is 'How often a worker took it, in all.';
comment on column jobs.job.error_kind is 'The class of the last error, never its message, which could quote data.';
create index job_given_up on jobs.job (ended_at desc) where state = 'FAILED';

create table jobs.recurring_run (
    name text primary key,
    started_at timestamptz not null,
    ended_at timestamptz,
    failed_at timestamptz,
    error_reference text not null default '',
    runs bigint not null default 1
);
comment on table jobs.recurring_run is 'The last run of each recurring job, by whichever node. No personal data; one row for each job.';
grant select, insert, update on jobs.recurring_run to ${collective};
