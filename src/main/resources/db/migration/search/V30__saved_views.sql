-- Views that people keep: the filters of a list under a name, for themselves or for others.
create table search.saved_view (
    id uuid primary key,
    account_id uuid not null references access.account (id),
    list text not null check (list ~ '^[a-z-]{1,40}$'),
    path text not null check (path ~ '^/[a-z/-]{1,60}$'),
    query text not null check (length(query) <= 2000),
    name text not null check (btrim(name) <> '' and length(name) <= 60),
    reach text not null default 'OWN' check (reach in ('OWN', 'ORGANISATION', 'EVERYONE')),
    organisation_id uuid,
    saved_at timestamptz not null default transaction_timestamp(),
    removed_at timestamptz,
    check ((reach = 'ORGANISATION') = (organisation_id is not null))
);
create index on search.saved_view (account_id);
create index on search.saved_view (organisation_id) where organisation_id is not null;
create index on search.saved_view (list) where reach = 'EVERYONE';
comment on table search.saved_view is 'Filters of a list under a name (vues enregistrées), of the person who keeps them or shared: never the records that they show. A shared one outlives its author''s account. Removed ones are kept for 30 days, to be taken back. Names staff accounts.';
comment on column search.saved_view.organisation_id is 'With whose members it is shared.';

create table search.first_view (
    account_id uuid not null references access.account (id),
    list text not null,
    view_id uuid not null references search.saved_view (id) on delete cascade,
    primary key (account_id, list)
);
create index on search.first_view (view_id);
comment on table search.first_view is 'The view with which a list opens for a person (vue par défaut); kept until another is chosen or none. Names the account.';

grant select, insert, update, delete on search.saved_view, search.first_view to ${collective};
select shared.refuse_merged('search.saved_view', 'account_id > access.account', 'organisation_id > directory.organisation');
