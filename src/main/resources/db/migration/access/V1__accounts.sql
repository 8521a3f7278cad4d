create table access.instance (
    singleton boolean primary key default true check (singleton),
    name text not null check (name <> ''),
    mode text not null check (mode in ('DEMONSTRATION', 'OWN')),
    set_up_at timestamptz not null
);
comment on table access.instance is 'What this installation is; its one row ends the first run. No personal data.';
grant select, insert, update on access.instance to ${collective};

create table access.account (
    id uuid primary key,
    email text not null check (email like '%_@_%'),
    name text not null check (name <> ''),
    job text not null default '',
    password_hash text,
    created_at timestamptz not null default transaction_timestamp(),
    created_by uuid references access.account (id),
    closed_at timestamptz,
    closed_by uuid references access.account (id),
    version int not null default 0
);
create unique index account_email on access.account (lower(email));
comment on table access.account is 'People who sign in. Personal data of professionals; a closed account is kept with its name as long as the records it signed.';
grant select, insert, update on access.account to ${collective};

create table access.role_grant (
    id uuid primary key,
    account_id uuid not null references access.account (id),
    role text not null check (role in ('ADMINISTRATOR', 'REGULATOR', 'PRACTITIONER', 'PARTNER', 'READER')),
    organisation_id uuid,
    place_id uuid,
    granted_by uuid references access.account (id),
    recorded_from timestamptz not null default transaction_timestamp(),
    check (role = 'ADMINISTRATOR' or organisation_id is not null),
    unique nulls not distinct (account_id, role, organisation_id, place_id)
);
create index on access.role_grant (organisation_id);
comment on table access.role_grant is 'Roles held, each in one organisation and for one branch of the tree of places. Kept as long as the account.';
grant select, insert, delete on access.role_grant to ${collective};
select shared.keep_versions('access.role_grant');

create table access.spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index on access.spring_session (expiry_time);
create index on access.spring_session (principal_name);
comment on table access.spring_session is 'Open sessions: the id of the account, no name. Erased after twelve hours without use.';
create table access.spring_session_attributes (
    session_primary_id char(36) not null references access.spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
comment on table access.spring_session_attributes is 'What open sessions hold; erased with them.';
grant select, insert, update, delete on access.spring_session, access.spring_session_attributes to ${collective};
