-- Searches that people keep for another day.
create table search.saved_search (
    account_id uuid not null references access.account (id),
    text text not null check (btrim(text) <> '' and length(text) <= 200),
    saved_at timestamptz not null default transaction_timestamp(),
    primary key (account_id, text)
);
comment on table search.saved_search is 'Searches that a person keeps (recherches gardées), seen by that person alone; kept until given up. Names the account.';
grant select, insert, delete on search.saved_search to ${collective};
