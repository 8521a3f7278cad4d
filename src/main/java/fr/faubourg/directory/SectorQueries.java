package fr.faubourg.directory;

import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which unit covers which places. */
@Repository
class SectorQueries {

    private final JdbcClient jdbc;

    SectorQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit that covers a place, as said at that place or above it. */
    record Coverage(
            UUID unit,
            String name,
            @Nullable String unitType,
            String phone,
            String hours,
            UUID saidAt,
            String saidAtName,
            boolean inherited,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** The units that cover the place on this day: for each organisation those said nearest, the most particular unit first. */
    List<Coverage> of(PlaceId place, LocalDate day) {
        return jdbc.sql("""
                select s.organisation_id as unit, v.full_name as name, o.unit_type, o.phone, o.hours, s.said_at_id as said_at,
                    p.name as said_at_name, s.depth > 0 as inherited, s.valid_from as from, s.valid_to as to
                from directory.sector_on(:day) s
                join directory.organisation o on o.id = s.organisation_id
                join directory.organisation_v v on v.id = s.organisation_id
                join territory.place_v p on p.id = s.said_at_id
                where s.place_id = :place
                order by s.root_id, s.unit_depth desc, v.full_name, s.organisation_id
                """)
                .param("day", day)
                .param("place", place.value())
                .query(Coverage.class)
                .list();
    }

    /**
     * What was said of a unit or of a unit below it.
     *
     * @param unitName empty when it is the unit itself
     */
    record Said(
            UUID id,
            UUID place,
            String placeName,
            @Nullable String above,
            String unitName,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** All that was ever said, what holds today first; at most a thousand. */
    List<Said> saidOf(OrganisationId unit, LocalDate day) {
        return jdbc.sql("""
                select s.id, s.place_id as place, p.name as place_name, p.parent_name as above,
                    case when s.organisation_id = :unit then '' else o.name end as unit_name, s.valid_from as from, s.valid_to as to
                from directory.sector s
                join directory.organisation_ancestor_v up on up.organisation_id = s.organisation_id
                join directory.organisation o on o.id = s.organisation_id
                join territory.place_v p on p.id = s.place_id
                where up.ancestor_id = :unit
                order by daterange(s.valid_from, s.valid_to, '[]') @> :day::date desc, lower(p.name), s.valid_from desc nulls last, s.id
                limit 1000
                """)
                .param("unit", unit.value())
                .param("day", day)
                .query(Said.class)
                .list();
    }

    /** Another unit of the same organisation, neither above nor below this one, on the same days: at the same place, inside it or around it. */
    record Overlap(
            UUID place,
            String placeName,
            UUID other,
            String otherName,
            UUID otherPlace,
            String otherPlaceName,
            boolean same,
            boolean inside,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    List<Overlap> overlapsOf(OrganisationId unit) {
        return jdbc.sql("""
                with mine as (
                    select s.place_id, daterange(s.valid_from, s.valid_to, '[]') as days
                    from directory.sector s where s.organisation_id = :unit
                ), others as (
                    select s.organisation_id, s.place_id, s.valid_from, s.valid_to
                    from directory.sector s
                    join directory.organisation_root_v r on r.organisation_id = s.organisation_id
                    where r.root_id = (select root_id from directory.organisation_root_v where organisation_id = :unit)
                        and s.organisation_id <> :unit
                        and not exists (
                            select from directory.organisation_ancestor_v k
                            where (k.organisation_id, k.ancestor_id) in ((s.organisation_id, :unit), (:unit, s.organisation_id)))
                )
                select mine.place_id as place, p.name as place_name, o.organisation_id as other, v.name as other_name,
                    o.place_id as other_place, q.name as other_place_name, o.place_id = mine.place_id as same,
                    exists (select from territory.place_ancestor_v a where a.place_id = o.place_id and a.ancestor_id = mine.place_id and a.depth > 0) as inside,
                    o.valid_from as from, o.valid_to as to
                from mine
                join others o on daterange(o.valid_from, o.valid_to, '[]') && mine.days
                    and exists (
                        select from territory.place_ancestor_v a
                        where (a.place_id, a.ancestor_id) in ((o.place_id, mine.place_id), (mine.place_id, o.place_id)))
                join directory.organisation_v v on v.id = o.organisation_id
                join territory.place_v p on p.id = mine.place_id
                join territory.place_v q on q.id = o.place_id
                order by same desc, lower(p.name), lower(q.name), v.name, o.organisation_id
                limit 200
                """).param("unit", unit.value()).query(Overlap.class).list();
    }

    /** A place of the tree as it is offered to be ticked: {@code level} says how far to the right. */
    record Offered(
            UUID id,
            String name,
            String kind,
            int level,
            boolean covered,
            @Nullable String others) {}

    /** The tree below a place (or all of it), with what the unit and the others of its organisation cover today; at most {@code limit}. */
    List<Offered> tree(
            OrganisationId unit, @Nullable PlaceId inside, String text, Set<String> kinds, LocalDate day, int limit) {
        return jdbc.sql("""
                with place as (
                    select p.id, p.name, p.kind,
                        array(select lower(above.name) || above.id
                            from territory.place_ancestor_v up join territory.place_v above on above.id = up.ancestor_id
                            where up.place_id = p.id order by up.depth desc) as path
                    from territory.place_v p
                    where p.active and p.kind = any (:kinds)
                        and (:text = '' or public.f_unaccent(lower(p.name || ' ' || p.address)) like '%' || public.f_unaccent(lower(:text)) || '%')
                        and (:inside::uuid is null or exists (
                            select from territory.place_ancestor_v a where a.place_id = p.id and a.ancestor_id = :inside))
                    order by path
                    limit :limit
                )
                select place.id, place.name, place.kind, cardinality(place.path) - 1 as level,
                    exists (
                        select from directory.sector mine
                        where mine.place_id = place.id and mine.organisation_id = :unit
                            and daterange(mine.valid_from, mine.valid_to, '[]') @> :day::date) as covered,
                    (select string_agg(v.name, ', ' order by v.name)
                        from directory.sector s
                        join directory.organisation_v v on v.id = s.organisation_id
                        join directory.organisation_root_v r on r.organisation_id = s.organisation_id
                        where s.place_id = place.id and s.organisation_id <> :unit
                            and daterange(s.valid_from, s.valid_to, '[]') @> :day::date
                            and r.root_id = (select root_id from directory.organisation_root_v where organisation_id = :unit)) as others
                from place
                order by place.path
                """)
                .param("unit", unit.value())
                .param("inside", inside == null ? null : inside.value())
                .param("text", text)
                .param("kinds", kinds.toArray(String[]::new))
                .param("day", day)
                .param("limit", limit)
                .query(Offered.class)
                .list();
    }

    /** Those of the places that lie in one of these branches. */
    Set<PlaceId> within(Collection<PlaceId> places, Collection<UUID> branches) {
        return jdbc
                .sql("""
                select distinct place_id from territory.place_ancestor_v
                where place_id = any (:places) and ancestor_id = any (:branches)
                """)
                .param("places", places.stream().map(PlaceId::value).toArray(UUID[]::new))
                .param("branches", branches.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(PlaceId::new)
                .collect(Collectors.toSet());
    }

    /** The places that these sectors are about. */
    List<PlaceId> placesOf(OrganisationId unit, Collection<UUID> sectors) {
        return jdbc
                .sql("select place_id from directory.sector where organisation_id = :unit and id = any (:sectors)")
                .param("unit", unit.value())
                .param("sectors", sectors.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(PlaceId::new)
                .toList();
    }
}
