-- Technical interventions (interventions techniques): what a city, an intercommunal body or a landlord had done in a place, and whether the trouble came back.

create table interventions.trade (
    id uuid primary key,
    code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    label text not null check (btrim(label) <> ''),
    position int not null default 0,
    active boolean not null default true,
    source text not null default '',
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp()
);
create unique index trade_label_once on interventions.trade (lower(public.f_unaccent(label)));
comment on table interventions.trade is 'The building trades (corps d''état) that interventions are filed under, edited by the régulateur. Kept as long as the instance. No personal data.';

create table interventions.trade_theme (
    id uuid primary key,
    trade_id uuid not null references interventions.trade (id),
    theme_id uuid not null references watch.category (id),
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    unique (trade_id, theme_id)
);
create index on interventions.trade_theme (theme_id);
comment on table interventions.trade_theme is 'Which themes of the grid of observation speak of the work of a trade: an observation of such a theme after an intervention is a return. No personal data.';

create sequence interventions.intervention_number as bigint;

create table interventions.intervention (
    id uuid primary key,
    number bigint not null unique default nextval('interventions.intervention_number'),
    started_on date not null check (started_on between '1900-01-01' and '2200-01-01'),
    ended_on date check (ended_on <= '2200-01-01'),
    place_id uuid not null references territory.place (id),
    lon double precision check (lon between -180 and 180),
    lat double precision check (lat between -90 and 90),
    trade_id uuid not null references interventions.trade (id),
    organisation_id uuid not null references directory.organisation (id),
    external_number text not null default '',
    firm_id uuid references directory.organisation (id),
    firm_name text not null default '',
    reason text not null default '',
    work text not null check (btrim(work) <> ''),
    cost numeric(12, 2) check (cost >= 0),
    tax text check (tax in ('INCLUDED', 'EXCLUDED')),
    state text not null default 'DONE' check (state in ('PLANNED', 'DONE', 'CANCELLED')),
    author_id uuid references access.account (id),
    author_organisation_id uuid references directory.organisation (id),
    creation_key uuid unique,
    version int not null default 0,
    recorded_from timestamptz not null default transaction_timestamp(),
    check (ended_on >= started_on),
    check ((lon is null) = (lat is null))
);
create index intervention_by_day on interventions.intervention ((coalesce(ended_on, started_on)) desc, number desc);
create index intervention_by_place on interventions.intervention (place_id, (coalesce(ended_on, started_on)) desc);
create index intervention_by_organisation on interventions.intervention (organisation_id, (coalesce(ended_on, started_on)) desc);
create index intervention_by_trade on interventions.intervention (trade_id, (coalesce(ended_on, started_on)) desc);
create index intervention_by_own_number on interventions.intervention (organisation_id, (public.f_unaccent(lower(external_number))));
create index intervention_planned on interventions.intervention ((coalesce(ended_on, started_on))) where state = 'PLANNED';
create index on interventions.intervention using brin (recorded_from) with (autosummarize = true, pages_per_range = 32);
comment on table interventions.intervention is 'Technical interventions: where and when, which trade, for whom, by which firm, why, what was done and what it cost. Known by its number, those of a file by organisation and number there. Cost is for staff and for the organisation that had it done. Holds no personal data about residents; the author is a staff account and stays as long as the account does.';
comment on column interventions.intervention.organisation_id is 'Who had it done (maître d''ouvrage).';
comment on column interventions.intervention.firm_name is 'The firm, when the directory does not know it or a file names it; it counts before firm_id.';
comment on column interventions.intervention.creation_key is 'Drawn when the form was shown: sending the form twice records once.';

grant select, insert, update on interventions.trade to ${collective};
grant select, insert, update, delete on interventions.trade_theme, interventions.intervention to ${collective};
grant usage on sequence interventions.intervention_number to ${collective};

select shared.keep_versions('interventions.trade');
select shared.keep_versions('interventions.trade_theme');
select shared.keep_versions('interventions.intervention');
select shared.keep_words('interventions.intervention', 'work || '' '' || reason || '' '' || firm_name', 'started_on');

-- Which areas each place lies in, by the tree or because more than half of it, or of a place above it, lies there.
create view interventions.place_area_v as
select place_id, ancestor_id as area_id from territory.place_ancestor_v
union
select above.place_id, inside.area_id
from territory.place_ancestor_v above
join territory.place_inside_v inside on inside.place_id = above.ancestor_id and inside.share > 0.5;
comment on view interventions.place_area_v is 'Each place with the areas it lies in, itself included.';
grant select on interventions.place_area_v to ${collective};

-- The trades: customary words of maintenance contracts, no official list exists; every town edits them.
with trades (position, code, label) as (values
    (10, 'plomberie', 'Plomberie, sanitaires'),
    (20, 'chauffage', 'Chauffage, ventilation'),
    (30, 'electricite', 'Électricité des parties communes'),
    (40, 'eclairage-public', 'Éclairage public'),
    (50, 'serrurerie', 'Serrurerie, contrôle d''accès'),
    (60, 'menuiserie', 'Menuiserie, vitrerie'),
    (70, 'peinture', 'Peinture, effacement de tags'),
    (80, 'maconnerie', 'Maçonnerie, toiture, étanchéité'),
    (90, 'ascenseur', 'Ascenseur'),
    (100, 'nettoyage', 'Nettoyage'),
    (110, 'encombrants', 'Enlèvement d''encombrants'),
    (120, 'nuisibles', 'Désinsectisation, dératisation'),
    (130, 'espaces-verts', 'Espaces verts, jeux'),
    (140, 'voirie', 'Voirie, trottoirs'),
    (150, 'mobilier', 'Mobilier urbain, signalétique'),
    (160, 'assainissement', 'Assainissement, réseaux'),
    (170, 'enlevement-vehicules', 'Enlèvement d''épaves'),
    (180, 'autre', 'Autre')
)
insert into interventions.trade (id, code, label, position, source)
select gen_random_uuid(), code, label, position, 'Usage des marchés d''entretien ; aucune nomenclature officielle' from trades;

with pairs (trade, theme) as (values
    ('plomberie', 'eau'), ('plomberie', 'parties-communes'),
    ('chauffage', 'parties-communes'),
    ('electricite', 'parties-communes'), ('electricite', 'eclairage'),
    ('eclairage-public', 'eclairage'),
    ('serrurerie', 'acces'), ('serrurerie', 'parties-communes'),
    ('menuiserie', 'parties-communes'), ('menuiserie', 'acces'),
    ('peinture', 'tags'), ('peinture', 'parties-communes'),
    ('maconnerie', 'parties-communes'),
    ('ascenseur', 'parties-communes'),
    ('nettoyage', 'proprete'), ('nettoyage', 'parties-communes'),
    ('encombrants', 'proprete'),
    ('nuisibles', 'nuisibles'),
    ('espaces-verts', 'espaces-verts'),
    ('voirie', 'voirie'), ('voirie', 'accessibilite'),
    ('mobilier', 'mobilier'),
    ('assainissement', 'eau'),
    ('enlevement-vehicules', 'stationnement')
)
insert into interventions.trade_theme (id, trade_id, theme_id)
select gen_random_uuid(), t.id, c.id
from pairs p
join interventions.trade t on t.code = p.trade
join watch.category_v c on c.code = p.theme and c.is_theme;
