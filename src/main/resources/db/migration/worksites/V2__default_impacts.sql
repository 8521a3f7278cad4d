-- The customary impacts of works on a neighbourhood (USH and HTC training on management during works, 2019; GUSP practice), to be edited by each town,
-- and the lines of the default grid of observation that speak of them.
with kinds (position, code, label) as (values
    (10, 'bruit', 'Bruit'),
    (20, 'poussiere', 'Poussière et salissures'),
    (30, 'cheminement', 'Cheminement des personnes à mobilité réduite'),
    (40, 'stationnement', 'Stationnement'),
    (50, 'collecte', 'Collecte des déchets'),
    (60, 'acces-secours', 'Accès des secours'),
    (70, 'commerces', 'Commerces'),
    (80, 'ecole', 'École'),
    (90, 'eclairage', 'Éclairage'),
    (100, 'securite', 'Sécurité du site'),
    (110, 'autre', 'Autre impact')
)
insert into worksites.impact_kind (id, code, label, position, source)
select gen_random_uuid(), code, label, position, 'Usages de la gestion urbaine de proximité en phase chantier'
from kinds;

with said (kind, category) as (values
    ('poussiere', 'proprete'), ('collecte', 'depots-sauvages'), ('collecte', 'sacs-ordures'),
    ('cheminement', 'voirie'), ('cheminement', 'accessibilite'), ('stationnement', 'stationnement'),
    ('eclairage', 'eclairage'), ('securite', 'acces'), ('commerces', 'vie-sociale')
)
insert into worksites.impact_category (id, kind_id, category_id)
select gen_random_uuid(), k.id, c.id
from said s
join worksites.impact_kind k on k.code = s.kind
join watch.category_v c on c.code = s.category;
