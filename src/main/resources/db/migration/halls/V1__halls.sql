-- Halls and entrances (halls et entrées): the shared grid, what each landlord or service says of an entrance with it, and what two of them agree on.

create table halls.level (
    id uuid primary key,
    code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    label text not null check (btrim(label) <> '' and length(label) <= 40),
    meaning text not null check (btrim(meaning) <> '' and length(meaning) <= 300),
    position int not null,
    colour text not null check (colour in ('GREEN', 'YELLOW', 'ORANGE', 'RED')),
    active boolean not null default true,
    source text not null default '',
    note text not null default '',
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp()
);
create unique index level_label_once on halls.level (lower(public.f_unaccent(label)));
comment on table halls.level is 'The levels of the shared grid of halls, least worrying first, edited by the régulateur, with their source. Kept as long as the instance. No personal data.';

create table halls.nature (
    id uuid primary key,
    code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    label text not null check (btrim(label) <> '' and length(label) <= 80),
    position int not null,
    active boolean not null default true,
    source text not null default '',
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp()
);
create unique index nature_label_once on halls.nature (lower(public.f_unaccent(label)));
comment on table halls.nature is 'The natures of acts of the shared grid of halls (its second entry), edited by the régulateur. Kept as long as the instance. No personal data.';

create table halls.session (
    id uuid primary key,
    held_on date not null,
    place_id uuid not null references territory.place (id),
    first_organisation_id uuid not null references directory.organisation (id),
    second_organisation_id uuid not null references directory.organisation (id),
    opened_by uuid not null references access.account (id),
    opened_at timestamptz not null default transaction_timestamp(),
    first_done_by uuid references access.account (id),
    first_done_at timestamptz,
    second_done_by uuid references access.account (id),
    second_done_at timestamptz,
    creation_key uuid not null unique,
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    check ((first_done_by is null) = (first_done_at is null)),
    check ((second_done_by is null) = (second_done_at is null))
);
create index on halls.session (held_on desc);
create index on halls.session (place_id);
comment on table halls.session is 'Harmonisations: two organisations rate the same entrances, each for itself, then look at their differences. Who opened one and who finished are staff accounts and stay as long as the account does.';

create table halls.session_entrance (
    id uuid primary key,
    session_id uuid not null references halls.session (id),
    place_id uuid not null references territory.place (id),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp()
);
create index on halls.session_entrance (session_id);
create index on halls.session_entrance (place_id);
comment on table halls.session_entrance is 'The entrances that a harmonisation is about. No personal data.';

create table halls.rating (
    id uuid primary key,
    place_id uuid not null references territory.place (id),
    rated_on date not null check (rated_on between '1990-01-01' and '2200-01-01'),
    level_id uuid not null references halls.level (id),
    level_label text not null,
    level_meaning text not null,
    comment text not null default '' check (length(comment) <= 500),
    account_id uuid not null references access.account (id),
    organisation_id uuid not null references directory.organisation (id),
    session_id uuid references halls.session (id),
    side smallint check (side in (1, 2)),
    rated_at timestamptz not null default transaction_timestamp(),
    creation_key uuid not null unique,
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    check ((session_id is null) = (side is null))
);
create index on halls.rating (place_id, rated_on desc, rated_at desc);
create index on halls.rating (session_id) where session_id is not null;
comment on table halls.rating is 'What an organisation said of an entrance on a day. Sensitive: it may stigmatise a hall and is never published. Speaks of places, never of persons: the comment takes no names. The rater is a staff account and stays as long as the account does. Kept for the history of the entrance.';
comment on column halls.rating.level_label is 'The level''s name when the rating was made: a grid that changes does not change what was said.';
comment on column halls.rating.side is 'In a harmonisation, for which of its two organisations.';

create table halls.rating_nature (
    id uuid primary key,
    rating_id uuid not null references halls.rating (id),
    nature_id uuid not null references halls.nature (id),
    nature_label text not null,
    frequency text not null check (frequency in ('ONCE', 'SOMETIMES', 'WEEKLY', 'DAILY')),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    unique (rating_id, nature_id)
);
comment on table halls.rating_nature is 'The natures of acts that a rating tells of, and how often. No personal data.';

create table halls.agreement (
    id uuid primary key,
    session_id uuid not null references halls.session (id),
    place_id uuid not null references territory.place (id),
    agreed_on date not null,
    level_id uuid not null references halls.level (id),
    level_label text not null,
    level_meaning text not null,
    sentence text not null check (btrim(sentence) <> '' and length(sentence) <= 500),
    account_id uuid not null references access.account (id),
    agreed_at timestamptz not null default transaction_timestamp(),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp()
);
create index on halls.agreement (place_id, agreed_on desc, agreed_at desc);
create index on halls.agreement (session_id);
comment on table halls.agreement is 'The level that two organisations agreed on for an entrance, with their sentence. As sensitive as a rating. The latest of a harmonisation counts. Who wrote it is a staff account and stays as long as the account does.';

grant select, insert, update on halls.level, halls.nature, halls.session, halls.session_entrance, halls.rating, halls.rating_nature, halls.agreement to ${collective};

select shared.keep_versions('halls.level');
select shared.keep_versions('halls.nature');
select shared.keep_versions('halls.session');
select shared.keep_versions('halls.session_entrance');
select shared.keep_versions('halls.rating');
select shared.keep_versions('halls.rating_nature');
select shared.keep_versions('halls.agreement');

select shared.refuse_merged('halls.session', 'place_id > territory.place', 'first_organisation_id > directory.organisation', 'second_organisation_id > directory.organisation', 'opened_by > access.account', 'first_done_by > access.account', 'second_done_by > access.account');
select shared.refuse_merged('halls.session_entrance', 'place_id > territory.place');
select shared.refuse_merged('halls.rating', 'place_id > territory.place', 'organisation_id > directory.organisation', 'account_id > access.account');
select shared.refuse_merged('halls.agreement', 'place_id > territory.place', 'account_id > access.account');

-- What is rated: entrances, and buildings that have none.
create view halls.entrance_v as
select p.id, p.name, p.parent_id, p.parent_name, p.longitude, p.latitude, p.active
from territory.place_v p
where p.kind = 'ENTRANCE'
    or (p.kind = 'BUILDING' and not exists (
        select from territory.place_v below where below.parent_id = p.id and below.kind = 'ENTRANCE' and below.active));
comment on view halls.entrance_v is 'What is rated: entrances, and buildings that have no entrance of their own.';
grant select on halls.entrance_v to ${collective};

-- Which areas each place lies in, by the tree or because more than half of it, or of a place above it, lies there.
create view halls.place_area_v as
select place_id, ancestor_id as area_id from territory.place_ancestor_v
union
select above.place_id, inside.area_id
from territory.place_ancestor_v above
join territory.place_inside_v inside on inside.place_id = above.ancestor_id and inside.share > 0.5;
comment on view halls.place_area_v is 'Each place with the areas it lies in, itself included.';
grant select on halls.place_area_v to ${collective};

-- Ratings of a harmonisation stay with those who made them until both have finished.
create view halls.shown_rating_v as
select r.id, r.place_id, r.rated_on, r.level_id, r.level_label, r.level_meaning, r.comment, r.account_id, r.organisation_id, r.session_id, r.side, r.rated_at
from halls.rating r
left join halls.session s on s.id = r.session_id
where s.id is null or (s.first_done_at is not null and s.second_done_at is not null);
comment on view halls.shown_rating_v is 'Ratings that may be shown to whoever sees the place: those of a harmonisation only once both organisations have finished.';
grant select on halls.shown_rating_v to ${collective};

-- The level of each entrance on a day: the latest one agreed on, else the latest rating.
create function halls.standing_on(day date)
    returns table (place_id uuid, level_id uuid, level_label text, said_on date, agreed boolean, organisation_id uuid)
    language sql stable
as $$
    select distinct on (said.place_id) said.place_id, said.level_id, said.level_label, said.said_on, said.agreed, said.organisation_id
    from (
        select a.place_id, a.level_id, a.level_label, a.agreed_on as said_on, true as agreed, null::uuid as organisation_id, a.agreed_at as said_at
        from halls.agreement a where a.agreed_on <= day
        union all
        select r.place_id, r.level_id, r.level_label, r.rated_on, false, r.organisation_id, r.rated_at
        from halls.shown_rating_v r where r.rated_on <= day
    ) said
    order by said.place_id, said.agreed desc, said.said_on desc, said.said_at desc
$$;
revoke execute on function halls.standing_on(date) from public;
grant execute on function halls.standing_on(date) to ${collective};

with levels (position, code, label, meaning, colour, note) as (values
    (10, 'vert', 'Vert', 'Actes isolés.', 'GREEN', ''),
    (20, 'jaune', 'Jaune', 'Première alerte : incivilités récurrentes.', 'YELLOW', ''),
    (30, 'orange', 'Orange', 'Activité délinquante réelle ou économie informelle, qui perturbe le voisinage.', 'ORANGE', ''),
    (40, 'rouge', 'Rouge', 'Situation la plus grave : le hall n''est plus d''un usage normal pour ses habitants.', 'RED',
        'À confirmer : la source publiée s''arrête avant ce quatrième niveau ; nom et définition sont supposés.')
)
insert into halls.level (id, code, label, meaning, position, colour, source, note)
select gen_random_uuid(), code, label, meaning, position, colour,
    'Grille interbailleurs de Nantes Métropole, USH Pays de la Loire (resovilles.com)', note
from levels;

with natures (position, code, label, source) as (values
    (10, 'degradation', 'Dégradation', 'Grille interbailleurs de Nantes Métropole'),
    (20, 'occupation', 'Occupation', 'Grille interbailleurs de Nantes Métropole'),
    (30, 'agression', 'Agression, menace', 'Grille interbailleurs de Nantes Métropole'),
    (40, 'salissure', 'Salissures, dépôts', 'Usage ; à adapter'),
    (50, 'bruit', 'Bruit', 'Usage ; à adapter'),
    (60, 'trafic', 'Trafic apparent', 'Usage ; à adapter')
)
insert into halls.nature (id, code, label, position, source)
select gen_random_uuid(), code, label, position, source from natures;
