-- A trade speaks of a theme, or of one category of it alone: a lift is not all of the common parts. What an answered observation was filed under counts likewise:
-- its category; its theme when nobody said more.

comment on table interventions.trade_theme is 'Which themes of the grid of observation, or which of their categories, speak of the work of a trade: an observation of such after an intervention is a return. No personal data.';

with pairs (trade, broad, close) as (values
    ('ascenseur', 'parties-communes', 'ascenseurs'),
    ('serrurerie', 'parties-communes', 'halls'),
    ('serrurerie', 'parties-communes', 'boites-aux-lettres'),
    ('menuiserie', 'parties-communes', 'halls'),
    ('nettoyage', 'parties-communes', 'caves'),
    ('peinture', 'parties-communes', 'degradations-murales'),
    ('encombrants', 'proprete', 'depots-sauvages')
)
insert into interventions.trade_theme (id, trade_id, theme_id)
select gen_random_uuid(), t.id, c.id
from pairs p
join interventions.trade t on t.code = p.trade
join watch.category_v c on c.code = p.close
join watch.category_v b on b.code = p.broad
join interventions.trade_theme former on former.trade_id = t.id and former.theme_id = b.id and former.version = 0
on conflict (trade_id, theme_id) do nothing;

delete from interventions.trade_theme former
using interventions.trade t, watch.category_v b
where former.trade_id = t.id and former.theme_id = b.id and former.version = 0
    and (t.code, b.code) in (('ascenseur', 'parties-communes'), ('serrurerie', 'parties-communes'), ('menuiserie', 'parties-communes'),
        ('nettoyage', 'parties-communes'), ('peinture', 'parties-communes'), ('encombrants', 'proprete'), ('plomberie', 'parties-communes'));

create or replace view interventions.return_v as
select i.id as intervention_id, o.id as observation_id, o.observed_on, o.observed_on - i.finished_on as days
from interventions.done_v i
cross join lateral (
    select p.observation_id as id
    from watch.observation_place_v p
    where i.precise and p.place_id = i.place_id and p.observed_on > i.finished_on and p.observed_on <= i.watched_until
    union
    select n.id
    from watch.observation_v n
    where point(n.lon, n.lat) <@ box(
            point(i.lon - i.reach / (111195 * cos(radians(i.lat))), i.lat - i.reach / 111195.0),
            point(i.lon + i.reach / (111195 * cos(radians(i.lat))), i.lat + i.reach / 111195.0))
        and n.observed_on > i.finished_on and n.observed_on <= i.watched_until
        and sqrt(power((n.lon - i.lon) * cos(radians(i.lat)), 2) + power(n.lat - i.lat, 2)) * 111195 <= i.reach
        and not (i.place_kind = 'ENTRANCE' and exists (
            select
            from watch.observation_place_v other
            join territory.place_v entrance on entrance.id = other.place_id and entrance.kind = 'ENTRANCE'
            where other.observation_id = n.id and other.place_id <> i.place_id))
) near
join watch.observation_v o on o.id = near.id
where o.kind = 'WEAKNESS' and o.state <> 'REJECTED'
    and (
        exists (select from interventions.trade_theme t where t.trade_id = i.trade_id and t.theme_id in (o.theme_id, o.category_id))
        or exists (
            select
            from lineage.link_v l
            join watch.observation_v answered on answered.id = l.from_id
            where l.to_kind = 'intervention' and l.to_id = i.id and l.from_kind = 'observation' and l.relation = 'ANSWERED_BY'
                and answered.category_id in (o.theme_id, o.category_id)))
    and not exists (
        select
        from lineage.link_v l
        where l.to_kind = 'intervention' and l.to_id = i.id and l.from_kind = 'observation' and l.from_id = o.id and l.relation = 'ANSWERED_BY');
