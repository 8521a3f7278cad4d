-- The answer of an organisation by a link that it was sent, for those who have no account.

create table watch.answer_link (
    id uuid primary key,
    observation_id uuid not null references watch.observation (id),
    organisation_id uuid not null references directory.organisation (id),
    task_id uuid not null,
    token_hash bytea not null unique check (length(token_hash) = 32),
    contact_id uuid,
    photos boolean not null default false,
    sent_by uuid not null references access.account (id),
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    revoked_by uuid references access.account (id),
    used_at timestamptz,
    check (expires_at > sent_at),
    check ((revoked_at is null) = (revoked_by is null))
);
create index on watch.answer_link (observation_id, sent_at);
create index on watch.answer_link (task_id) where revoked_at is null and used_at is null;
create index on watch.answer_link (expires_at);
comment on table watch.answer_link is 'Links by which an organisation answers one task without an account. Only the hash of the secret is kept; to whom it was mailed is the id of a contact, whose name and address stay in the directory alone. Erased a year after it expired.';
comment on column watch.answer_link.task_id is 'The task that was asked; no foreign key, since merging organisations may leave one task of two: the link then follows to the one that stayed.';
comment on column watch.answer_link.contact_id is 'The contact that it was mailed to; empty when it was mailed to the organisation, or handed to the régulateur. No foreign key: a contact is erased at once, whatever was sent.';
comment on column watch.answer_link.photos is 'Whether the régulateur shared the photos of what was seen.';

create table watch.answer_link_event (
    id uuid primary key,
    link_id uuid not null references watch.answer_link (id) on delete cascade,
    at timestamptz not null,
    what text not null check (what in ('OPENED', 'ANSWERED', 'REFUSED')),
    led_to text,
    recorded_at timestamptz not null default transaction_timestamp(),
    check ((what = 'ANSWERED') = (led_to is not null))
);
create index on watch.answer_link_event (link_id, at);
create unique index one_answer_for_each_state on watch.answer_link_event (link_id, led_to) where led_to is not null;
comment on table watch.answer_link_event is 'Journal of the links: each opening, each answer with the state of the task that it led to (each at most once), each attempt after its end. No network address, no name. Erased with its link.';

alter table watch.step add column link_id uuid;
comment on column watch.step.link_id is 'The link by which it was done; the organisation alone answers for it. No foreign key: links are erased, steps stay.';

select shared.refuse_merged('watch.answer_link', 'organisation_id > directory.organisation');
grant select, insert, update, delete on watch.answer_link to ${collective};
grant select, insert, delete on watch.answer_link_event to ${collective};
