-- Whom a module above tells what happened, and where their mail goes.
create view access.grant_v as
    select g.account_id, g.role, g.organisation_id, g.place_id
    from access.role_grant g join access.account a on a.id = g.account_id
    where a.closed_at is null;
comment on view access.grant_v is 'Published: the roles that open accounts hold, to find who answers for what.';
grant select on access.grant_v to ${collective};

create view access.mail_address_v as
    select id as account_id, name, email from access.account where closed_at is null;
comment on view access.mail_address_v is 'Published: where the mail of open accounts goes; for mails to the person only, never shown.';
grant select on access.mail_address_v to ${collective};
