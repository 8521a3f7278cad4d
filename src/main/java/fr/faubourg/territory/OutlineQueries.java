package fr.faubourg.territory;

import fr.faubourg.territory.geometry.Shapes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the shapes of places for maps. */
@Repository
class OutlineQueries {

    /** More outlines than this tell the eye nothing and weigh on the page. */
    private static final int MOST = 1_500;

    /** How many times a shape fits into the width of a drawn map when it is no more than a dot there. */
    private static final int DOTS = 200;

    private final JdbcClient jdbc;

    OutlineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place with its perimeter. */
    record Outline(PlaceId id, PlaceKind kind, String name, Geometry shape) {}

    /** The perimeter of a place, or its point; empty when it has neither. */
    Optional<Geometry> shape(PlaceId id) {
        return jdbc.sql(
                        "select perimeter, longitude, latitude from territory.place where id = :id and longitude is not null")
                .param("id", id.value())
                .query((row, _) -> shape(row))
                .optional();
    }

    /** The same for several places at once. */
    Map<PlaceId, Geometry> shapes(Collection<PlaceId> ids) {
        Map<PlaceId, Geometry> found = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, perimeter, longitude, latitude from territory.place where id = any (:ids) and longitude is not null")
                .param("ids", ids.stream().map(PlaceId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    found.put(new PlaceId(row.getObject("id", UUID.class)), shape(row));
                });
        return found;
    }

    private static Geometry shape(ResultSet row) throws SQLException {
        byte[] perimeter = row.getBytes("perimeter");
        return perimeter == null
                ? Shapes.point(row.getDouble("longitude"), row.getDouble("latitude"))
                : Shapes.fromWkb(perimeter);
    }

    /** Perimeters that meet the box, the broadest first. */
    List<Outline> near(Envelope box) {
        return jdbc.sql("""
                select id, kind, name, perimeter
                from territory.place
                where perimeter is not null and min_longitude <= :maxLongitude and max_longitude >= :minLongitude
                    and min_latitude <= :maxLatitude and max_latitude >= :minLatitude
                order by surface_m2 desc
                limit :most
                """)
                .param("minLongitude", box.getMinX())
                .param("maxLongitude", box.getMaxX())
                .param("minLatitude", box.getMinY())
                .param("maxLatitude", box.getMaxY())
                .param("most", MOST)
                .query(OutlineQueries::outline)
                .list();
    }

    List<Outline> of(Collection<PlaceId> places) {
        return jdbc.sql("""
                select id, kind, name, perimeter
                from territory.place
                where id in (:ids) and perimeter is not null
                order by surface_m2 desc
                """)
                .param("ids", places.stream().map(PlaceId::value).toList())
                .query(OutlineQueries::outline)
                .list();
    }

    /** Communes, districts and neighbourhoods. */
    List<Outline> forOrientation() {
        return jdbc.sql("""
                select id, kind, name, perimeter
                from territory.place
                where perimeter is not null and kind in ('COMMUNE', 'DISTRICT', 'NEIGHBOURHOOD', 'HAMLET')
                order by surface_m2 desc
                limit :most
                """).param("most", MOST).query(OutlineQueries::outline).list();
    }

    /** Communes, districts and neighbourhoods, but for those that a map of all of them would show as dots. */
    List<Outline> forSmallMaps() {
        return jdbc.sql("""
                with area as materialized (
                    select id, max_longitude - min_longitude as wide, max_latitude - min_latitude as high,
                        greatest(max(max_longitude) over () - min(min_longitude) over (), max(max_latitude) over () - min(min_latitude) over ()) as all_wide
                    from territory.place
                    where perimeter is not null and kind in ('COMMUNE', 'DISTRICT', 'NEIGHBOURHOOD', 'HAMLET')
                )
                select p.id, p.kind, p.name, p.perimeter
                from area
                join territory.place p on p.id = area.id
                where greatest(area.wide, area.high) >= area.all_wide / :dots
                order by p.surface_m2 desc
                limit :most
                """)
                .param("dots", DOTS)
                .param("most", MOST)
                .query(OutlineQueries::outline)
                .list();
    }

    static Outline outline(ResultSet row, int number) throws SQLException {
        return new Outline(
                new PlaceId(row.getObject("id", UUID.class)),
                PlaceKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Shapes.fromWkb(row.getBytes("perimeter")));
    }
}
