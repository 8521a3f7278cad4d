-- The first visit: what an account has looked at of the steps shown to newcomers, and whether it put them aside.

create table access.first_visit (
    account_id uuid primary key references access.account (id) on delete cascade,
    visited text[] not null default '{}',
    put_aside_at timestamptz
);
comment on table access.first_visit is 'First visit (première visite): which steps an account opened, and when it put the list aside. Kept as long as the account.';
grant select, insert, update, delete on access.first_visit to ${collective};
