package fr.faubourg.watch;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads points for the interactive map as GeoJSON, made by the database: at most {@link #MOST} of them, else gathered by squares. */
@Repository
class PointQueries {
    /** More points than this are gathered. */
    static final int MOST = 20_000;

    /** How many squares a gathered map is wide. */
    private static final int SQUARES = 48;

    /** In degrees: what lies in one spot has a square all the same. */
    private static final double LEAST_WIDE = 0.001;

    private final GatheredMaps gathered;
    private final JdbcClient jdbc;

    PointQueries(GatheredMaps gathered, JdbcClient jdbc) {
        this.gathered = gathered;
        this.jdbc = jdbc;
    }

    String geoJson(ObservationSelection selection, BoundingBox box) {
        var found = jdbc.sql("""
                        select count(*) as count, coalesce(min(found.lon), 0) as west, coalesce(min(found.lat), 0) as south,
                            coalesce(greatest(max(found.lon) - min(found.lon), max(found.lat) - min(found.lat)), 0) as wide
                        from (select o.lon, o.lat from %s where %s and %s limit %d) found
                        """.formatted(selection.from(), selection.where(), inside(selection, box), MOST + 1))
                .params(selection.parameters())
                .params(parameters(box))
                .query(Found.class)
                .single();
        return found.count() > MOST
                ? gathered.of(selection, box, () -> collection(SQUARED, selection, box, found.frame(box)))
                : collection(ONE_BY_ONE, selection, box, null);
    }

    /** The first of what a view shows: enough to know whether there are too many, and where the squares begin. */
    private record Found(long count, double west, double south, double wide) {
        Frame frame(BoundingBox box) {
            double asked = Math.max(box.east() - box.west(), box.north() - box.south());
            return asked < Math.max(wide, LEAST_WIDE) * 2
                    ? new Frame(box.west(), box.south(), asked)
                    : new Frame(west, south, Math.max(wide, LEAST_WIDE));
        }
    }

    /** Where squares begin, and how wide all of them are together. */
    private record Frame(double west, double south, double wide) {}

    private String collection(String features, ObservationSelection selection, BoundingBox box, @Nullable Frame frame) {
        return jdbc.sql("""
                        select cast(json_build_object(
                            'type', 'FeatureCollection', 'gathered', %s, 'features', coalesce(json_agg(feature), '[]')) as text)
                        from (%s) features
                        """.formatted(
                                frame != null,
                                features.formatted(
                                        ObservationSelections.LATE,
                                        selection.from(),
                                        selection.where(),
                                        inside(selection, box))))
                .params(selection.parameters())
                .params(parameters(box))
                .params(
                        frame == null
                                ? Map.of()
                                : Map.of(
                                        "frameWest", frame.west(),
                                        "frameSouth", frame.south(),
                                        "side", frame.wide() / SQUARES))
                .query(String.class)
                .single();
    }

    private static Map<String, Object> parameters(BoundingBox box) {
        return Map.of("west", box.west(), "south", box.south(), "east", box.east(), "north", box.north());
    }

    /** Any box is found by the index of points, which the database takes for the quickest way to the whole world too; hence by plain comparison where the rest narrows more. */
    private static String inside(ObservationSelection selection, BoundingBox box) {
        if (box.isWorld()) {
            return "o.lon is not null";
        }
        return selection.isInPlace()
                ? "o.lon between :west and :east and o.lat between :south and :north"
                : "point(o.lon, o.lat) <@ box(point(:west, :south), point(:east, :north))";
    }

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

    /** Squares of the box asked for, or of what the first of them are spread over when the box is much wider, as the world is. */
    private static final String SQUARED = """
            select json_build_object(
                'type', 'Feature',
                'geometry', json_build_object('type', 'Point', 'coordinates', json_build_array(lon, lat)),
                'properties', json_build_object(
                    'number', '×' || count, 'title', count || ' constats', 'count', count,
                    'tone', case when late then 'late' else '' end)) as feature
            from (
                select avg(o.lon) as lon, avg(o.lat) as lat, count(*) as count, bool_or(coalesce(%1$s, false)) as late
                from %2$s
                where %3$s and %4$s
                group by floor((o.lon - :frameWest) / :side), floor((o.lat - :frameSouth) / :side)
            ) squared
            """;
}
