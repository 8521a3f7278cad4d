-- The same returns, found by where they lie alone: the days of all that lies there are compared, not looked up among all that was seen in those days.
create or replace view interventions.return_v as
select i.id as intervention_id, o.id as observation_id, o.observed_on, o.observed_on - i.finished_on as days
from interventions.done_v i
cross join lateral (
    select p.observation_id as id
    from watch.observation_place_v p
    where i.precise and p.place_id = i.place_id and p.observed_on > i.finished_on and p.observed_on <= i.watched_until
    union
    select n.id
    from watch.observation_point_v n
    where n.kind = 'WEAKNESS' and n.state <> 'REJECTED' and point(n.lon, n.lat) <@ box(
            point(i.lon - i.reach / (111195 * cos(radians(i.lat))), i.lat - i.reach / 111195.0),
            point(i.lon + i.reach / (111195 * cos(radians(i.lat))), i.lat + i.reach / 111195.0))
        and n.observed_on - i.finished_on between 1 and i.watched_until - i.finished_on
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
