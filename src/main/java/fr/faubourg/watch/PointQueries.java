package fr.faubourg.watch;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads points for the interactive map as GeoJSON, made by the database: at most {@link #MOST} of them, else gathered by squares. */
@Repository
class PointQueries {
    /** More points than this are gathered. */
    static final int MOST = 20_000;

    /** How many squares a gathered map is wide. */
    private static final int SQUARES = 48;

    private final JdbcClient jdbc;

    PointQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String geoJson(ObservationSelection selection, BoundingBox box) {
        long count = jdbc.sql("select count(*) from (select 1 from %s where %s and %s limit %d) found"
                        .formatted(selection.from(), selection.where(), INSIDE, MOST + 1))
                .params(selection.parameters())
                .params(parameters(box))
                .query(Long.class)
                .single();
        return collection(count > MOST ? SQUARED : ONE_BY_ONE, selection, box, count > MOST);
    }

    private String collection(String features, ObservationSelection selection, BoundingBox box, boolean gathered) {
        return jdbc.sql("""
                        select cast(json_build_object(
                            'type', 'FeatureCollection', 'gathered', %s, 'features', coalesce(json_agg(feature), '[]')) as text)
                        from (%s) features
                        """.formatted(
                        gathered,
                        features.formatted(
                                ObservationSelections.LATE, selection.from(), selection.where(), INSIDE, SQUARES)))
                .params(selection.parameters())
                .params(parameters(box))
                .query(String.class)
                .single();
    }

    private static Map<String, Object> parameters(BoundingBox box) {
        return Map.of("west", box.west(), "south", box.south(), "east", box.east(), "north", box.north());
    }

    private static final String INSIDE = "point(o.lon, o.lat) <@ box(point(:west, :south), point(:east, :north))";

    private static final String ONE_BY_ONE = """
            select json_build_object(
                'type', 'Feature',
                'id', o.id,
                'geometry', json_build_object('type', 'Point', 'coordinates', json_build_array(o.lon, o.lat)),
                'properties', json_build_object(
                    'number', cast(o.number as text), 'title', left(o.finding, 90), 'href', '/constats/' || o.id,
                    'tone', case when %1$s then 'late'
                                 when o.kind = 'STRENGTH' or o.state in ('DONE', 'VERIFIED') then 'ok'
                                 when o.state in ('NEW', 'QUALIFIED') then 'wait' else '' end)) as feature
            from %2$s
            where %3$s and %4$s
            """;

    /** Squares of what is found, not of the box asked for: without a box that would be the world. */
    private static final String SQUARED = """
            select json_build_object(
                'type', 'Feature',
                'geometry', json_build_object('type', 'Point', 'coordinates', json_build_array(avg(lon), avg(lat))),
                'properties', json_build_object(
                    'number', '×' || count(*), 'title', count(*) || ' constats', 'count', count(*),
                    'tone', case when bool_or(late) then 'late' else '' end)) as feature
            from (
                select lon, lat, late, min(lon) over () as west, min(lat) over () as south,
                       greatest(max(lon) over () - min(lon) over (), max(lat) over () - min(lat) over (), 0.001) / %5$d as side
                from (
                    select o.lon, o.lat, coalesce(%1$s, false) as late
                    from %2$s
                    where %3$s and %4$s
                ) seen
            ) squared
            group by floor((lon - west) / side), floor((lat - south) / side)
            """;
}
