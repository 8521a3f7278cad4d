-- Questions (demander à): one person asks a named colleague, or the people of a unit, about one record.
create table inbox.question (
    id uuid primary key,
    kind text not null check (kind ~ '^[a-z]+$'),
    subject_id uuid not null,
    asker_id uuid not null references access.account (id),
    asked_id uuid references access.account (id),
    organisation_id uuid,
    words text not null check (length(words) between 1 and 500),
    wished_on date,
    asked_at timestamptz not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'DECLINED', 'CLOSED')),
    moved_at timestamptz not null,
    check ((asked_id is null) <> (organisation_id is null))
);
create index on inbox.question (asked_id, state) where asked_id is not null;
create index on inbox.question (organisation_id, state) where organisation_id is not null;
create index on inbox.question (asker_id, state);
create index on inbox.question (kind, subject_id, asked_at desc);
create index on inbox.question (moved_at);
comment on table inbox.question is 'What one person asks another, or the people of a unit, about a record: the words, by when, and where it stands. Read by those who ask and are asked alone. Erased a year after its last step.';

create table inbox.question_step (
    id uuid primary key,
    question_id uuid not null references inbox.question (id) on delete cascade,
    act text not null check (act in ('ANSWERED', 'HANDED_OVER', 'DECLINED', 'CLOSED')),
    by_id uuid not null references access.account (id),
    to_id uuid references access.account (id),
    to_organisation_id uuid,
    words text not null default '' check (length(words) <= 500),
    at timestamptz not null,
    check ((act = 'HANDED_OVER') = (to_id is not null or to_organisation_id is not null)),
    check (to_id is null or to_organisation_id is null)
);
create index on inbox.question_step (question_id, at);
create index on inbox.question_step (by_id);
create index on inbox.question_step (to_id) where to_id is not null;
comment on table inbox.question_step is 'What was done with a question, by whom and when: its answer, the handing over to somebody else. Written once, erased with the question.';

-- What was asked stays as it was asked; the other columns follow the steps, or the merging of accounts, organisations and places.
grant select, insert, delete on inbox.question to ${collective};
grant update (subject_id, asker_id, asked_id, organisation_id, state, moved_at) on inbox.question to ${collective};
grant select, insert on inbox.question_step to ${collective};
