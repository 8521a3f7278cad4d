-- Photos, re-encoded without any metadata.

create table files.photo (
    id uuid primary key,
    subject_kind text,
    subject_id uuid,
    rank int not null default 0,
    width int not null check (width > 0),
    height int not null check (height > 0),
    account_id uuid not null references access.account (id),
    uploaded_at timestamptz not null default clock_timestamp(),
    attached_at timestamptz,
    check ((subject_kind is null) = (subject_id is null) and (subject_kind is null) = (attached_at is null))
);
create index on files.photo (subject_id, subject_kind, rank) where subject_id is not null;
create index on files.photo (uploaded_at) where subject_id is null;
comment on table files.photo is 'Photos of records (a place, a finding), without position nor date of the camera. May show people: kept as long as their record; one that was attached to nothing is erased after a day.';
grant select, insert, update, delete on files.photo to ${collective};

create table files.photo_content (
    photo_id uuid not null references files.photo (id) on delete cascade,
    variant text not null check (variant in ('FULL', 'THUMBNAIL')),
    content bytea not null,
    primary key (photo_id, variant)
);
alter table files.photo_content alter column content set storage external;
comment on table files.photo_content is 'The pictures themselves, as JPEG: at most 1600 and 400 pixels. Same retention as the photo.';
grant select, insert, delete on files.photo_content to ${collective};
