-- The same trouble back at the same place (récidive), by the definition of returns after interventions: a weakness of the same category, seen after the former was
-- said to be done or was closed, and within the delay of that day; in the former's own entrance, building, residence or public space, or within so many metres of
-- its point, what lies in another entrance not being near. What was rejected, or is a duplicate, does not count. The day itself does not count.
create table watch.recurrence (
    observation_id uuid not null references watch.observation (id) on delete cascade,
    former_id uuid not null references watch.observation (id) on delete cascade,
    days int not null check (days > 0),
    primary key (observation_id, former_id),
    check (observation_id <> former_id)
);
create index on watch.recurrence (former_id);
comment on table watch.recurrence is 'Each observation with the former ones that it is the return of, and after how many days. Derived, written anew whenever one of both changes; no personal data.';

create table watch.recurrence_wish (
    id uuid primary key default gen_random_uuid(),
    observation_ids uuid[] not null
);
comment on table watch.recurrence_wish is 'Observations that came or moved many at a time, whose returns are still to be looked for. A row goes when they were. No personal data.';
grant select, insert, delete on watch.recurrence, watch.recurrence_wish to ${collective};
grant update on watch.recurrence_wish to ${collective};

create view watch.recurrence_v as
select observation_id, former_id, days from watch.recurrence;
comment on view watch.recurrence_v is 'Each observation with the former ones that it is the return of. How often it came back is their number. Rights are the reader''s to add.';
grant select on watch.recurrence_v to ${collective};

create function watch.finished_on(done_at timestamptz, verified_at timestamptz, closed_at timestamptz) returns date
    language sql immutable
    return (coalesce(done_at, verified_at, closed_at) at time zone 'Europe/Paris')::date;

-- What these observations are returns of, and what are returns of them.
create function watch.recurrences_of(ids uuid[]) returns table (observation_id uuid, former_id uuid, days int)
    language sql stable
    begin atomic
        with reach as (
            select greatest(20, coalesce(max(t.value), 0)) as metres from settings.threshold_v t where t.name = 'retour-metres'
        ), pairs as (
            select s.id as one, x.id as other
            from watch.observation s cross join reach
            join watch.observation x on point(x.lon, x.lat) <@ box(
                    point(s.lon - reach.metres / (111195 * cos(radians(s.lat))), s.lat - reach.metres / 111195.0),
                    point(s.lon + reach.metres / (111195 * cos(radians(s.lat))), s.lat + reach.metres / 111195.0))
                and x.category_id = s.category_id
            where s.id = any (ids) and s.kind = 'WEAKNESS' and x.id <> s.id
            union
            select held.observation_id, f.id
            from watch.observation_place held
            join territory.place_v p on p.id = held.place_id and p.kind in ('ENTRANCE', 'BUILDING', 'RESIDENCE', 'PUBLIC_SPACE')
            join watch.observation s on s.id = held.observation_id and s.kind = 'WEAKNESS'
            join watch.observation f on f.place_id = p.id and f.category_id = s.category_id and f.state in ('DONE', 'VERIFIED', 'CLOSED')
            where held.observation_id = any (ids) and f.id <> s.id
            union
            select held.observation_id, f.id
            from watch.observation f
            join territory.place_v p on p.id = f.place_id and p.kind in ('ENTRANCE', 'BUILDING', 'RESIDENCE', 'PUBLIC_SPACE')
            join watch.observation_place held on held.place_id = f.place_id
                and held.observed_on > watch.finished_on(f.done_at, f.verified_at, f.closed_at)
            where f.id = any (ids) and f.kind = 'WEAKNESS' and f.state in ('DONE', 'VERIFIED', 'CLOSED') and held.observation_id <> f.id
        ), ordered as (
            select one as later, other as former from pairs
            union
            select other, one from pairs
        )
        select n.id, f.id, n.observed_on - watch.finished_on(f.done_at, f.verified_at, f.closed_at)
        from ordered
        join watch.observation n on n.id = ordered.later
        join watch.observation f on f.id = ordered.former
        left join territory.place_v place on place.id = f.place_id
        where n.kind = 'WEAKNESS' and n.state not in ('REJECTED', 'DUPLICATE')
            and f.kind = 'WEAKNESS' and f.state in ('DONE', 'VERIFIED', 'CLOSED') and f.category_id = n.category_id
            and n.observed_on > watch.finished_on(f.done_at, f.verified_at, f.closed_at)
            and n.observed_on <= watch.finished_on(f.done_at, f.verified_at, f.closed_at)
                + watch.threshold_on('retour-jours', watch.finished_on(f.done_at, f.verified_at, f.closed_at), 90)
            and (
                (place.kind in ('ENTRANCE', 'BUILDING', 'RESIDENCE', 'PUBLIC_SPACE')
                    and exists (select from watch.observation_place held where held.observation_id = n.id and held.place_id = f.place_id))
                or (sqrt(power((n.lon - f.lon) * cos(radians(f.lat)), 2) + power(n.lat - f.lat, 2)) * 111195
                        <= watch.threshold_on('retour-metres', watch.finished_on(f.done_at, f.verified_at, f.closed_at), 20)
                    and not (place.kind = 'ENTRANCE' and exists (
                        select
                        from watch.observation_place held
                        join territory.place_v entrance on entrance.id = held.place_id and entrance.kind = 'ENTRANCE'
                        where held.observation_id = n.id and held.place_id <> f.place_id))));
    end;
revoke execute on function watch.finished_on(timestamptz, timestamptz, timestamptz) from public;
revoke execute on function watch.recurrences_of(uuid[]) from public;
grant execute on function watch.finished_on(timestamptz, timestamptz, timestamptz) to ${collective};
grant execute on function watch.recurrences_of(uuid[]) to ${collective};

-- What is there already is looked at once, in the background.
insert into watch.recurrence_wish (observation_ids)
select array_agg(numbered.id)
from (select id, (row_number() over (order by id) - 1) / 2000 as batch from watch.observation) numbered
group by numbered.batch;
