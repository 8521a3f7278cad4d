-- Sign-in through the directory of a town or ProConnect (OpenID Connect).

create table access.identity_link (
    id uuid primary key,
    account_id uuid not null references access.account (id),
    issuer text not null check (issuer <> ''),
    subject text not null check (subject <> ''),
    linked_at timestamptz not null,
    last_used_at timestamptz not null,
    last_acr text not null default '',
    last_amr text not null default '',
    unique (issuer, subject),
    unique (account_id, issuer)
);
comment on table access.identity_link is 'Which identity of which provider opens an account: made once, on an address that the provider has verified; then the address counts no more. Kept as long as the account, or until an administrator takes it back.';
grant select, insert, update, delete on access.identity_link to ${collective};

create table access.provider_domain (
    issuer text not null,
    domain text not null check (domain = lower(domain) and domain like '%_._%'),
    organisation_id uuid not null,
    allowed_by uuid not null references access.account (id),
    allowed_at timestamptz not null,
    primary key (issuer, domain)
);
comment on table access.provider_domain is 'Domains of addresses whose people get an account that reads, in one organisation, when they first come in by a provider. No personal data but who allowed it.';
grant select, insert, delete on access.provider_domain to ${collective};

alter table access.journal add column subject text not null default '' check (length(subject) <= 200);
comment on column access.journal.subject is 'What the act was about when it was no account: a domain, a provider, a setting. Never a person.';
create index on access.journal (actor_id, id desc);
