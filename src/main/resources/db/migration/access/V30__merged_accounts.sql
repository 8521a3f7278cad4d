-- Accounts of one person that were entered twice.

alter table access.account
    add column merged_into uuid references access.account (id),
    add check (merged_into <> id);
comment on column access.account.merged_into is 'The account that this one turned out to be; it is closed, and stays as a way there.';
drop index access.account_email;
create unique index account_email on access.account (lower(email)) where merged_into is null;
create index on access.account (merged_into) where merged_into is not null;
create index account_same_name on access.account (public.f_unaccent(lower(name)));
grant update on access.role_grant to ${collective};

-- Domains of addresses follow their organisation when it is merged into another.
alter table access.provider_domain add column id uuid not null default gen_random_uuid() unique;
grant update (organisation_id) on access.provider_domain to ${collective};
