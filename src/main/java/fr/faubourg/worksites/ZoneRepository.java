package fr.faubourg.worksites;

import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.geometry.Shapes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps where worksites lie, as the database finds things by it. */
@Repository
class ZoneRepository {
    private final JdbcClient jdbc;

    ZoneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a worksite says of where it is. */
    record Said(@Nullable Geometry shape, int bufferMetres) {}

    Optional<Said> said(WorksiteId id) {
        return jdbc.sql("select shape, buffer_metres from worksites.worksite where id = :id")
                .param("id", id.value())
                .query((row, _) -> {
                    byte[] shape = row.getBytes("shape");
                    return new Said(shape == null ? null : Shapes.fromWkb(shape), row.getInt("buffer_metres"));
                })
                .optional();
    }

    List<PlaceId> areas(WorksiteId id) {
        return jdbc
                .sql("select place_id from worksites.area where worksite_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PlaceId::new)
                .toList();
    }

    void replaceZone(WorksiteId id, List<Zone> rings) {
        jdbc.sql("delete from worksites.zone_part where worksite_id = :id")
                .param("id", id.value())
                .update();
        if (!rings.isEmpty()) {
            jdbc.sql("""
                            insert into worksites.zone_part (worksite_id, part, hole, outline)
                            select :id, ring.part, ring.hole, cast(ring.outline as polygon)
                            from unnest(cast(:outlines as text[]), cast(:holes as boolean[])) with ordinality as ring (outline, hole, part)
                            """)
                    .param("id", id.value())
                    .param("outlines", rings.stream().map(Zone::outline).toArray(String[]::new))
                    .param("holes", rings.stream().map(Zone::hole).toArray(Boolean[]::new))
                    .update();
        }
    }

    /** The chosen places and what lies below them; {@code located} are places that a point of the perimeter lies in. */
    void replacePlaces(WorksiteId id, Collection<PlaceId> chosen, Collection<PlaceId> located, List<Zone> core) {
        jdbc.sql("delete from worksites.worksite_place where worksite_id = :id")
                .param("id", id.value())
                .update();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("id", id.value());
        parameters.put("chosen", ids(chosen));
        parameters.put("located", ids(located));
        jdbc.sql("""
                        insert into worksites.worksite_place (worksite_id, place_id, lies)
                        with inside (place_id) as (
                            select place_id from territory.place_ancestor_v where ancestor_id = any (:chosen)
                            union
                            select p.id from territory.place_v p where p.merged_into is null and %1$s
                        ), near (place_id) as (
                            select p.id
                            from territory.place_v p
                            join worksites.zone_part z on z.worksite_id = :id and not z.hole and point(p.longitude, p.latitude) <@ z.outline
                            where p.merged_into is null and not exists (
                                select from worksites.zone_part h
                                where h.worksite_id = :id and h.hole and point(p.longitude, p.latitude) <@ h.outline)
                        ), above (place_id) as (
                            select a.ancestor_id from territory.place_ancestor_v a join inside i on i.place_id = a.place_id
                            union
                            select a.ancestor_id from territory.place_ancestor_v a where a.place_id = any (:located)
                            union
                            select i.area_id from territory.place_inside_v i where i.place_id = any (:chosen) and i.share > 0.5
                        )
                        select :id, place_id, case min(rank) when 1 then 'INSIDE' when 2 then 'AROUND' else 'NEAR' end
                        from (
                            select place_id, 1 as rank from inside
                            union all
                            select place_id, 2 from above
                            union all
                            select place_id, 3 from near
                        ) ranked
                        group by place_id
                        """.formatted(within("p.longitude", "p.latitude", core, parameters)))
                .params(parameters)
                .update();
    }

    /** No worksite lies in this place any more: another stands for it from now on. */
    void leave(UUID place) {
        jdbc.sql("delete from worksites.worksite_place where place_id = :place")
                .param("place", place)
                .update();
    }

    /** Locates these again soon, all of them when none is named. */
    void makeStale() {
        jdbc.sql("insert into worksites.stale (worksite_id) select id from worksites.worksite on conflict do nothing")
                .update();
    }

    void located(WorksiteId id) {
        jdbc.sql("delete from worksites.stale where worksite_id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<WorksiteId> takeStale() {
        return jdbc.sql("""
                        delete from worksites.stale
                        where worksite_id = (select worksite_id from worksites.stale limit 1 for update skip locked)
                        returning worksite_id
                        """).query(UUID.class).optional().map(WorksiteId::new);
    }

    List<Zone> zone(WorksiteId id) {
        return jdbc.sql(
                        "select cast(outline as text) as outline, hole from worksites.zone_part where worksite_id = :id order by part")
                .param("id", id.value())
                .query((row, _) -> new Zone(row.getString("outline"), row.getBoolean("hole")))
                .list();
    }

    /** A condition that a point lies in the zone, written ring by ring and box first, as the index of points knows boxes only; its parameters are added. */
    static String within(String lon, String lat, List<Zone> rings, Map<String, Object> parameters) {
        if (rings.stream().allMatch(Zone::hole)) {
            return "false";
        }
        var outer = new LinkedHashMap<String, Boolean>();
        for (int i = 0; i < rings.size(); i++) {
            parameters.put("ring" + i, rings.get(i).outline());
            outer.put(
                    "(point(%1$s, %2$s) <@ box(cast(:ring%3$d as polygon)) and point(%1$s, %2$s) <@ cast(:ring%3$d as polygon))"
                            .formatted(lon, lat, i),
                    rings.get(i).hole());
        }
        return "(" + joined(outer, false, " or ") + ")"
                + (outer.containsValue(true) ? " and not (" + joined(outer, true, " or ") + ")" : "");
    }

    private static String joined(Map<String, Boolean> conditions, boolean hole, String with) {
        return conditions.entrySet().stream()
                .filter(each -> each.getValue() == hole)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(with));
    }

    private static UUID[] ids(Collection<PlaceId> places) {
        return places.stream().map(PlaceId::value).toArray(UUID[]::new);
    }
}
