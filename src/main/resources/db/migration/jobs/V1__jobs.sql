-- The scheduler's own table (db-scheduler 16), and what people see of their jobs.

create table jobs.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index on jobs.scheduled_tasks (execution_time);
create index on jobs.scheduled_tasks (last_heartbeat);
comment on table jobs.scheduled_tasks is 'What the scheduler is to run and when; a job leaves it when it ends. No personal data.';
grant select, insert, update, delete on jobs.scheduled_tasks to ${collective};

create table jobs.job (
    id uuid primary key,
    kind text not null,
    title text not null,
    href text not null default '',
    params jsonb not null,
    checkpoint jsonb,
    state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    total bigint not null default 0,
    done bigint not null default 0,
    message text not null default '',
    account_id uuid not null references access.account (id),
    claim uuid,
    claims int not null default 0,
    failures int not null default 0,
    cancel_asked_at timestamptz,
    cancel_asked_by uuid references access.account (id),
    created_at timestamptz not null default clock_timestamp(),
    started_at timestamptz,
    moved_at timestamptz,
    ended_at timestamptz,
    error_reference text not null default '',
    check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null))
);
create index on jobs.job (account_id, created_at desc);
create index on jobs.job (created_at desc);
comment on table jobs.job is 'Background work asked for by people: its progress and its checkpoint. Names the account that asked; erased 90 days after its end.';
comment on column jobs.job.claim is 'The worker that runs it now: a step of any other is refused.';
comment on column jobs.job.claims is 'How many workers took it since it last moved: a job that kills its worker each time is given up.';
comment on column jobs.job.failures is 'How many tries failed since it last moved.';
grant select, insert, update, delete on jobs.job to ${collective};
