-- Single-use links, the throttle of guesses, and the journal of administrative acts.

create table access.account_link (
    id uuid primary key,
    account_id uuid not null references access.account (id),
    purpose text not null check (purpose in ('INVITATION', 'RESET')),
    token_hash bytea not null unique check (length(token_hash) = 32),
    made_at timestamptz not null,
    made_by uuid references access.account (id),
    expires_at timestamptz not null check (expires_at > made_at),
    used_at timestamptz
);
create index on access.account_link (account_id);
comment on table access.account_link is 'Links that open the choice of a password once; only the SHA-256 of the secret is kept. Erased 30 days after they expire.';
grant select, insert, update, delete on access.account_link to ${collective};

create table access.reset_request (
    account_id uuid primary key references access.account (id),
    asked_at timestamptz not null
);
comment on table access.reset_request is 'People who wait for an administrator to hand them a link to a new password. Erased when they get it, or after 30 days.';
grant select, insert, update, delete on access.reset_request to ${collective};

create table access.guess_count (
    kind text not null check (kind in ('ACCOUNT', 'ADDRESS', 'RESET_ACCOUNT', 'RESET_ADDRESS')),
    key_hash bytea not null check (length(key_hash) = 32),
    attempts int not null check (attempts >= 0),
    last_at timestamptz not null,
    blocked_until timestamptz,
    primary key (kind, key_hash)
);
create index on access.guess_count (last_at);
comment on table access.guess_count is 'Attempts to sign in or to get a reset link, by account typed and by network address, both as SHA-256 only. Erased 24 hours after the last one.';
grant select, insert, update, delete on access.guess_count to ${collective};

-- The application writes the journal and reads it, and can change no line of it; what is too old goes through the function below.
create table access.journal (
    id uuid primary key,
    at timestamptz not null default transaction_timestamp(),
    actor_id uuid references access.account (id),
    act text not null,
    account_id uuid references access.account (id),
    role text,
    organisation_id uuid,
    place_id uuid
);
create index on access.journal (account_id, id desc);
comment on table access.journal is 'Administrative acts: who did what to which account, when. Ids only. Erased after one year.';
grant select, insert on access.journal to ${collective};

create function access.erase_old_journal() returns bigint
    language sql security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    with erased as (
        delete from access.journal where at < now() - interval '1 year' returning 1
    )
    select count(*) from erased;
end;
revoke execute on function access.erase_old_journal() from public;
grant execute on function access.erase_old_journal() to ${collective};

-- What other modules may join to: who did it.
create view access.account_v as
    select id, name, job, closed_at is null as is_open from access.account;
comment on view access.account_v is 'Published: the names under which accounts are shown.';
grant select on access.account_v to ${collective};
