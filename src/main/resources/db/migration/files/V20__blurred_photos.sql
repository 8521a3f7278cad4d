-- Faces and number plates are blurred by hand: what was there is gone, and who did it stays.

alter table files.photo add column version int not null default 0;
comment on column files.photo.version is 'How many times it was blurred: part of its address, so that no browser shows what it kept of an earlier one.';

create table files.blurring (
    id uuid primary key,
    photo_id uuid not null references files.photo (id) on delete cascade,
    account_id uuid not null references access.account (id),
    areas int not null check (areas > 0),
    blurred_at timestamptz not null default clock_timestamp(),
    creation_key uuid not null unique
);
create index on files.blurring (photo_id, blurred_at);
comment on table files.blurring is 'Who blurred parts of a photo and when, with how many areas, never where nor what was there. Kept as long as the photo; the account is a staff one.';
grant select, insert on files.blurring to ${collective};

create view files.photo_v as
select id, version, account_id, width, height from files.photo;
comment on view files.photo_v is 'Published: what the pages of records need to show their photos.';
grant select on files.photo_v to ${collective};
