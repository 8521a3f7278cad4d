-- Notices (avis): what others did that concerns a person, in the application and by mail.

create table inbox.mail (
    id uuid primary key,
    account_id uuid not null references access.account (id),
    state text not null check (state in ('WAITING', 'SENDING', 'SENT', 'DROPPED', 'GIVEN_UP')),
    made_at timestamptz not null,
    next_try_at timestamptz not null,
    tries int not null default 0,
    claimed_at timestamptz,
    ended_at timestamptz,
    check ((state in ('SENT', 'DROPPED', 'GIVEN_UP')) = (ended_at is not null))
);
create index on inbox.mail (next_try_at) where state in ('WAITING', 'SENDING');
create index on inbox.mail (made_at);
comment on table inbox.mail is 'Mails that gather notices: whose, and where their sending stands; their words are made when they leave, and not kept. Erased 90 days after they were made.';

create table inbox.notice (
    id uuid primary key,
    account_id uuid not null references access.account (id),
    kind text not null check (kind ~ '^[a-z]+\.[a-z-]+$'),
    subject_id uuid not null,
    act_id uuid not null,
    actor_id uuid references access.account (id),
    detail text not null default '' check (length(detail) <= 200),
    written_at timestamptz not null,
    read_at timestamptz,
    withdrawn_at timestamptz,
    mail_id uuid references inbox.mail (id) on delete set null,
    mailed_at timestamptz,
    unique (act_id, kind, account_id)
);
create index notice_of_account on inbox.notice (account_id, written_at desc) where withdrawn_at is null;
create index notice_unread on inbox.notice (account_id) where read_at is null and withdrawn_at is null;
create index notice_to_mail on inbox.notice (written_at) where read_at is null and withdrawn_at is null and mail_id is null and mailed_at is null;
create index on inbox.notice (mail_id) where mail_id is not null;
create index on inbox.notice (written_at);
comment on table inbox.notice is 'What a person is told of: the kind, the record and who did it, by their ids; the words are read with the reader''s rights when it is shown. "act_id" names the act, so that undoing it withdraws the notice. Erased 90 days after it was written.';

create table inbox.preference (
    account_id uuid not null references access.account (id),
    kind text not null,
    channel text not null check (channel in ('NONE', 'IN_APP', 'DIGEST', 'AT_ONCE')),
    primary key (account_id, kind)
);
comment on table inbox.preference is 'How a person wants each kind of notice, where it is not as proposed. Kept as long as the account.';

create table inbox.mail_hours (
    account_id uuid primary key references access.account (id),
    digest text not null check (digest in ('DAILY', 'WEEKLY')),
    digest_at time not null,
    quiet_from time not null,
    quiet_to time not null,
    quiet_on_days_off boolean not null
);
comment on table inbox.mail_hours is 'When a person wants mail: the hour of the digest, and the hours that stay quiet. Kept as long as the account.';

grant select, insert, update, delete on inbox.mail, inbox.notice, inbox.preference, inbox.mail_hours to ${collective};
