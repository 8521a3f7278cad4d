-- Accounts administered by the partners themselves, within what the central administrators made delegable.

alter table access.role_grant drop constraint role_grant_role_check;
alter table access.role_grant add constraint role_grant_role_check
    check (role in ('ADMINISTRATOR', 'ORGANISATION_ADMINISTRATOR', 'REGULATOR', 'PRACTITIONER', 'PARTNER', 'READER'));

create table access.delegable_role (
    organisation_id uuid not null,
    role text not null check (role in ('PRACTITIONER', 'PARTNER', 'READER')),
    allowed_by uuid not null references access.account (id),
    allowed_at timestamptz not null,
    primary key (organisation_id, role)
);
comment on table access.delegable_role is 'The roles that the administrators of the accounts of an organisation may give there, and who allowed it. Kept until taken back.';
grant select, insert, delete on access.delegable_role to ${collective};
