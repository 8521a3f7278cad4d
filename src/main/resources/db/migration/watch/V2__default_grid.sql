-- The default grid. Every town edits it; "source" tells where a line comes from.
-- Themes: the customary themes of urban and social management (GUSP); no official grid exists.
-- Sub-types of cleanliness: the ten factors of the objective indicators of the Association des villes pour la propreté urbaine (AVPU).
-- Delays: Montauban's target for reports (less than fifteen days, 48 hours for dumped waste: Banque des territoires, 2019), in working days.

with themes (position, code, label, category_group) as (values
    (10, 'proprete', 'Propreté, déchets, encombrants', 'Espace public'),
    (20, 'voirie', 'Voirie et trottoirs', 'Espace public'),
    (30, 'eclairage', 'Éclairage', 'Espace public'),
    (40, 'espaces-verts', 'Espaces verts et jeux', 'Espace public'),
    (50, 'mobilier', 'Mobilier et signalétique', 'Espace public'),
    (60, 'stationnement', 'Stationnement, épaves, rodéos', 'Espace public'),
    (70, 'parties-communes', 'Parties communes', 'Habitat'),
    (80, 'acces', 'Accès et sécurité', 'Habitat'),
    (90, 'tags', 'Tags et vandalisme', 'Cadre de vie'),
    (100, 'occupation', 'Occupation et conflits d''usage', 'Cadre de vie'),
    (110, 'nuisibles', 'Nuisibles', 'Cadre de vie'),
    (120, 'eau', 'Eau et assainissement', 'Réseaux'),
    (130, 'accessibilite', 'Accessibilité', 'Cadre de vie'),
    (140, 'vie-sociale', 'Vie sociale, équipements, commerces', 'Vie du quartier'),
    (150, 'point-fort', 'Point fort', 'Vie du quartier')
)
insert into watch.category (id, code, label, category_group, position, source)
select gen_random_uuid(), code, label, category_group, position, 'Thèmes d''usage de la gestion urbaine et sociale de proximité'
from themes;

with sub_types (theme, position, code, label, source) as (values
    ('proprete', 1, 'depots-sauvages', 'Dépôts sauvages', 'AVPU'),
    ('proprete', 2, 'sacs-ordures', 'Sacs d''ordures ménagères', 'AVPU'),
    ('proprete', 3, 'papiers-emballages', 'Papiers et emballages', 'AVPU'),
    ('proprete', 4, 'verres-debris', 'Verres et débris', 'AVPU'),
    ('proprete', 5, 'megots', 'Mégots', 'AVPU'),
    ('proprete', 6, 'dejections-canines', 'Déjections canines', 'AVPU'),
    ('proprete', 7, 'feuilles-mortes', 'Feuilles mortes', 'AVPU'),
    ('proprete', 8, 'degradations-murales', 'Dégradations murales (affiches, inscriptions)', 'AVPU'),
    ('proprete', 9, 'dechets-adherents', 'Déchets adhérents (taches d''huile)', 'AVPU'),
    ('proprete', 10, 'dechets-organiques', 'Déchets alimentaires et organiques', 'AVPU'),
    ('parties-communes', 1, 'halls', 'Halls', 'Thèmes d''usage'),
    ('parties-communes', 2, 'ascenseurs', 'Ascenseurs', 'Thèmes d''usage'),
    ('parties-communes', 3, 'caves', 'Caves', 'Thèmes d''usage'),
    ('parties-communes', 4, 'boites-aux-lettres', 'Boîtes aux lettres', 'Thèmes d''usage')
)
insert into watch.category (id, code, label, category_group, parent_id, position, source)
select gen_random_uuid(), s.code, s.label, t.category_group, t.id, s.position, s.source
from sub_types s
join watch.category t on t.code = s.theme;

insert into watch.category_delay (id, category_id, working_days, valid, source)
select gen_random_uuid(), id, case code when 'depots-sauvages' then 2 else 10 end, daterange(null, null),
       case code when 'depots-sauvages' then 'Montauban 2019 : 48 h pour les dépôts sauvages' else 'Montauban 2019 : moins de 15 jours' end
from watch.category
where parent_id is null or code = 'depots-sauvages';
