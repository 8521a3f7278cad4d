-- The places of custody_v for some organisations, asked by them: from what they said, down the tree. The view answers for everybody at once, which
-- costs as much as the territory is large, each time that a partner opens a page.

-- What these organisations or their units own or manage today. Rows are fetched by their keys, whatever the planner believes of their number.
create function directory.places_said_of(organisations uuid[]) returns setof uuid
    language sql stable
as $$
    with said as materialized (
        select distinct r.place_id, r.role
        from directory.organisation_ancestor_v up
        join directory.place_responsibility r on r.organisation_id = up.organisation_id
        where up.ancestor_id = any (organisations)
            and coalesce(r.valid_from <= (now() at time zone 'Europe/Paris')::date, true)
                and coalesce(r.valid_to >= (now() at time zone 'Europe/Paris')::date, true)
    ), below as materialized (
        select said.place_id as top_id, said.role, down.place_id, down.depth
        from said
        cross join lateral (select a.place_id, a.depth from territory.place_ancestor_v a where a.ancestor_id = said.place_id offset 0) down
    ), nearer as materialized (
        -- Said again below, of the same role: what lies there is no longer held from above.
        select below.top_id, below.role, said_again.place_id
        from below
        join directory.place_responsibility said_again on said_again.place_id = below.place_id and said_again.role = below.role
            and coalesce(said_again.valid_from <= (now() at time zone 'Europe/Paris')::date, true)
                and coalesce(said_again.valid_to >= (now() at time zone 'Europe/Paris')::date, true)
        where below.depth > 0
    ), taken as materialized (
        select nearer.top_id, nearer.role, down.place_id
        from nearer
        cross join lateral (select a.place_id from territory.place_ancestor_v a where a.ancestor_id = nearer.place_id offset 0) down
    )
    select distinct below.place_id
    from below
    where not exists (
        select from taken where taken.top_id = below.top_id and taken.role = below.role and taken.place_id = below.place_id)
$$;

create function directory.places_held_by(organisations uuid[]) returns setof uuid
    language sql stable
as $$
    with unit as materialized (
        select distinct up.organisation_id as id, root.root_id
        from directory.organisation_ancestor_v up
        join directory.organisation_root_v root on root.organisation_id = up.organisation_id
        where up.ancestor_id = any (organisations)
    ), covering as materialized (
        -- The organisations of which a unit among these covers something.
        select distinct unit.root_id
        from unit
        where exists (
            select from directory.sector s
            where s.organisation_id = unit.id and daterange(s.valid_from, s.valid_to, '[]') @> (now() at time zone 'Europe/Paris')::date)
    )
    select place_id from directory.places_said_of(organisations) place_id
    union
    select s.place_id
    from directory.sector_v s
    join unit on unit.id = s.organisation_id
    where exists (select from covering)
        and (s.root_id, s.place_id) in (
            select covering.root_id, held.place_id
            from covering
            cross join lateral (select directory.places_said_of(array[covering.root_id]) as place_id) held)
$$;
comment on function directory.places_held_by(uuid[]) is 'The places of custody_v for these organisations, each once, in a time that depends on what they hold alone.';

create index on directory.place_responsibility (place_id);
revoke execute on function directory.places_said_of(uuid[]), directory.places_held_by(uuid[]) from public;
grant execute on function directory.places_said_of(uuid[]), directory.places_held_by(uuid[]) to ${collective};
