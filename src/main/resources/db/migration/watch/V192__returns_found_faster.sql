-- The same definition of returns, looked for where it can hold only: among what was finished in the days before, or seen in the days after. A file of thousands of
-- rows at one place compared each with each, for minutes, and a database killed meanwhile could not start again before that had ended.
create index observation_finished_in_place on watch.observation (place_id, category_id)
    where kind = 'WEAKNESS' and state in ('DONE', 'VERIFIED', 'CLOSED');
create index observation_finished_near on watch.observation using spgist (point(lon, lat) kd_point_ops)
    where kind = 'WEAKNESS' and state in ('DONE', 'VERIFIED', 'CLOSED');

create or replace function watch.recurrences_of(ids uuid[]) returns table (observation_id uuid, former_id uuid, days int)
    language sql stable
    begin atomic
        with reach as materialized (
            select greatest(20, coalesce(max(t.value) filter (where t.name = 'retour-metres'), 0)) as metres,
                greatest(90, coalesce(max(t.value) filter (where t.name = 'retour-jours'), 0))::int as days,
                (select max(o.observed_on) from watch.observation o) as latest
            from settings.threshold_v t
        ), pairs as (
            select n.id as later, f.id as former
            from reach
            cross join watch.observation n
            join watch.observation f on point(f.lon, f.lat) <@ box(
                    point(n.lon - reach.metres / (111195 * cos(radians(n.lat))), n.lat - reach.metres / 111195.0),
                    point(n.lon + reach.metres / (111195 * cos(radians(n.lat))), n.lat + reach.metres / 111195.0))
                and f.kind = 'WEAKNESS' and f.state in ('DONE', 'VERIFIED', 'CLOSED') and f.category_id = n.category_id
                and watch.finished_on(f.done_at, f.verified_at, f.closed_at) < n.observed_on
                and watch.finished_on(f.done_at, f.verified_at, f.closed_at) >= n.observed_on - reach.days
            where n.id = any (ids) and n.kind = 'WEAKNESS' and n.state not in ('REJECTED', 'DUPLICATE') and f.id <> n.id
            union
            select n.id, f.id
            from reach
            cross join watch.observation n
            join watch.observation_place held on held.observation_id = n.id
            join watch.observation f on f.place_id = held.place_id and f.category_id = n.category_id
                and f.kind = 'WEAKNESS' and f.state in ('DONE', 'VERIFIED', 'CLOSED')
                and watch.finished_on(f.done_at, f.verified_at, f.closed_at) < n.observed_on
                and watch.finished_on(f.done_at, f.verified_at, f.closed_at) >= n.observed_on - reach.days
            where n.id = any (ids) and n.kind = 'WEAKNESS' and n.state not in ('REJECTED', 'DUPLICATE') and f.id <> n.id
            union
            select n.id, f.id
            from reach
            cross join watch.observation f
            join watch.observation n on point(n.lon, n.lat) <@ box(
                    point(f.lon - reach.metres / (111195 * cos(radians(f.lat))), f.lat - reach.metres / 111195.0),
                    point(f.lon + reach.metres / (111195 * cos(radians(f.lat))), f.lat + reach.metres / 111195.0))
                and n.category_id = f.category_id
                and n.observed_on > watch.finished_on(f.done_at, f.verified_at, f.closed_at)
                and n.observed_on <= watch.finished_on(f.done_at, f.verified_at, f.closed_at) + reach.days
            where f.id = any (ids) and f.kind = 'WEAKNESS' and f.state in ('DONE', 'VERIFIED', 'CLOSED')
                and watch.finished_on(f.done_at, f.verified_at, f.closed_at) < reach.latest and n.id <> f.id
            union
            select held.observation_id, f.id
            from reach
            cross join watch.observation f
            join watch.observation_place held on held.place_id = f.place_id
                and held.observed_on > watch.finished_on(f.done_at, f.verified_at, f.closed_at)
                and held.observed_on <= watch.finished_on(f.done_at, f.verified_at, f.closed_at) + reach.days
            where f.id = any (ids) and f.kind = 'WEAKNESS' and f.state in ('DONE', 'VERIFIED', 'CLOSED') and held.observation_id <> f.id
        ), limits as materialized (
            select given.day, watch.threshold_on('retour-jours', given.day, 90) as days, watch.threshold_on('retour-metres', given.day, 20) as metres
            from (
                select distinct watch.finished_on(f.done_at, f.verified_at, f.closed_at) as day
                from pairs join watch.observation f on f.id = pairs.former
            ) given
        )
        select n.id, f.id, n.observed_on - limits.day
        from pairs
        join watch.observation n on n.id = pairs.later
        join watch.observation f on f.id = pairs.former
        join limits on limits.day = watch.finished_on(f.done_at, f.verified_at, f.closed_at)
        left join territory.place_v place on place.id = f.place_id
        where n.kind = 'WEAKNESS' and n.state not in ('REJECTED', 'DUPLICATE')
            and f.kind = 'WEAKNESS' and f.state in ('DONE', 'VERIFIED', 'CLOSED') and f.category_id = n.category_id
            and n.observed_on > limits.day
            and n.observed_on <= limits.day + limits.days
            and (
                (place.kind in ('ENTRANCE', 'BUILDING', 'RESIDENCE', 'PUBLIC_SPACE')
                    and exists (select from watch.observation_place held where held.observation_id = n.id and held.place_id = f.place_id))
                or (sqrt(power((n.lon - f.lon) * cos(radians(f.lat)), 2) + power(n.lat - f.lat, 2)) * 111195 <= limits.metres
                    and not (place.kind = 'ENTRANCE' and exists (
                        select
                        from watch.observation_place held
                        join territory.place_v entrance on entrance.id = held.place_id and entrance.kind = 'ENTRANCE'
                        where held.observation_id = n.id and held.place_id <> f.place_id))));
    end;
