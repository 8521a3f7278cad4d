-- Passkeys: what a device proves instead of a password.

create table access.passkey (
    id uuid primary key,
    account_id uuid not null references access.account (id),
    credential_id bytea not null unique,
    public_key bytea not null,
    attestation_object bytea not null,
    signature_count bigint not null check (signature_count >= 0),
    uv_initialized boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports text not null default '',
    label text not null check (label <> '' and length(label) <= 100),
    created_at timestamptz not null,
    last_used_at timestamptz
);
create index on access.passkey (account_id);
comment on table access.passkey is 'Passkeys of accounts: public keys only, under the name that the person gave. Erased when removed, when the account is closed, and when an administrator hands out a new password.';
grant select, insert, update, delete on access.passkey to ${collective};
