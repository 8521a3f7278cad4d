package fr.faubourg.territory;

import fr.faubourg.access.AccountId;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.tables.ImportedTable;
import fr.faubourg.territory.geometry.Shapes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes places, and reads them whole. */
@Repository
class PlaceRepository {

    /** The version of a place counts what people and files do to it. */
    static final ImportedTable PLACES = ImportedTable.versioned(
                    "territory.place", "t.name || coalesce(' (' || t.code || ')', '')", "'/lieux/' || t.id")
            .inTree("parent_id");

    private final JdbcClient jdbc;

    PlaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Place> find(PlaceId id) {
        return jdbc.sql("""
                select id, kind, name, code_system, code, qpv_generation, parent_id, address, dwellings,
                    longitude, latitude, surface_m2, version
                from territory.place
                where id = :id
                """)
                .param("id", id.value())
                .query(PlaceRepository::place)
                .optional();
    }

    List<Place> findByCodes(String codeSystem, List<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql("""
                select id, kind, name, code_system, code, qpv_generation, parent_id, address, dwellings,
                    longitude, latitude, surface_m2, version
                from territory.place
                where code_system = :codeSystem and code in (:codes) and merged_into is null
                """)
                        .param("codeSystem", codeSystem)
                        .param("codes", codes)
                        .query(PlaceRepository::place)
                        .list();
    }

    Optional<Geometry> perimeter(PlaceId id) {
        return jdbc.sql("select perimeter from territory.place where id = :id and perimeter is not null")
                .param("id", id.value())
                .query((row, number) -> Shapes.fromWkb(row.getBytes("perimeter")))
                .optional();
    }

    void insert(Place place) {
        jdbc.sql("""
                insert into territory.place (id, kind, name, code_system, code, qpv_generation, parent_id, address, dwellings,
                    longitude, latitude)
                values (:id, :kind, :name, :codeSystem, :code, :qpvGeneration, :parentId, :address, :dwellings,
                    :longitude, :latitude)
                """)
                .param("id", place.id().value())
                .param("kind", place.kind().name())
                .param("name", place.name())
                .param("codeSystem", place.codeSystem())
                .param("code", place.code())
                .param("qpvGeneration", place.qpvGeneration())
                .param("parentId", valueOf(place.parentId()))
                .param("address", place.address())
                .param("dwellings", place.dwellings())
                .param("longitude", longitudeOf(place.point()))
                .param("latitude", latitudeOf(place.point()))
                .update();
    }

    /** Everything but the shape; false when the version is no longer the current one. */
    boolean update(Place place) {
        return jdbc.sql("""
                update territory.place
                set kind = :kind, name = :name, code_system = :codeSystem, code = :code, qpv_generation = :qpvGeneration,
                    parent_found = parent_found and parent_id is not distinct from cast(:parentId as uuid), parent_id = :parentId, address = :address, dwellings = :dwellings,
                    longitude = case when perimeter is null then :longitude::double precision else longitude end,
                    latitude = case when perimeter is null then :latitude::double precision else latitude end,
                    version = version + 1
                where id = :id and version = :version and merged_into is null
                """)
                        .param("id", place.id().value())
                        .param("version", place.version())
                        .param("kind", place.kind().name())
                        .param("name", place.name())
                        .param("codeSystem", place.codeSystem())
                        .param("code", place.code())
                        .param("qpvGeneration", place.qpvGeneration())
                        .param("parentId", valueOf(place.parentId()))
                        .param("address", place.address())
                        .param("dwellings", place.dwellings())
                        .param("longitude", longitudeOf(place.point()))
                        .param("latitude", latitudeOf(place.point()))
                        .update()
                == 1;
    }

    /** The place and what still stands in it is no more; false when it was already, or was merged away. */
    boolean close(PlaceId id, LocalDate on, String reason, AccountId by) {
        return jdbc.sql("""
                update territory.place p
                set closed_on = :on, closed_reason = :reason, closed_by = :by, version = version + 1
                where p.id in (select place_id from territory.place_ancestor where ancestor_id = :id)
                    and p.closed_on is null and p.merged_into is null
                    and exists (select from territory.place top where top.id = :id and top.closed_on is null and top.merged_into is null)
                """)
                        .param("id", id.value())
                        .param("on", on)
                        .param("reason", reason)
                        .param("by", by.value())
                        .update()
                > 0;
    }

    /** It stands again, with what was closed along with it. */
    boolean reopen(PlaceId id) {
        return jdbc.sql("""
                update territory.place p
                set closed_on = null, closed_reason = '', closed_by = null, version = p.version + 1
                from territory.place top
                where top.id = :id and p.id in (select place_id from territory.place_ancestor where ancestor_id = :id)
                    and p.closed_on = top.closed_on and p.closed_reason = top.closed_reason
                """).param("id", id.value()).update() > 0;
    }

    /** Gives a place its perimeter, or its point when the shape is one; its version was counted by whoever wrote the rest of it. */
    void reshape(PlaceId id, Geometry shape) {
        if (shape instanceof Point point) {
            jdbc.sql("""
                    update territory.place
                    set longitude = :longitude, latitude = :latitude
                    where id = :id and perimeter is null
                    """)
                    .param("id", id.value())
                    .param("longitude", point.getX())
                    .param("latitude", point.getY())
                    .update();
            return;
        }
        Envelope extent = shape.getEnvelopeInternal();
        Point inside = Shapes.pointInside(shape);
        jdbc.sql("""
                update territory.place
                set perimeter = :perimeter, min_longitude = :minLongitude, min_latitude = :minLatitude,
                    max_longitude = :maxLongitude, max_latitude = :maxLatitude, surface_m2 = :surface,
                    longitude = :longitude, latitude = :latitude
                where id = :id
                """)
                .param("id", id.value())
                .param("perimeter", Shapes.toWkb(shape))
                .param("minLongitude", extent.getMinX())
                .param("minLatitude", extent.getMinY())
                .param("maxLongitude", extent.getMaxX())
                .param("maxLatitude", extent.getMaxY())
                .param("surface", Shapes.squareMetres(shape))
                .param("longitude", inside.getX())
                .param("latitude", inside.getY())
                .update();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        return new Place(
                new PlaceId(row.getObject("id", UUID.class)),
                PlaceKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("code_system"),
                row.getString("code"),
                row.getObject("qpv_generation", Integer.class),
                parent == null ? null : new PlaceId(parent),
                row.getString("address"),
                row.getObject("dwellings", Integer.class),
                PlaceQueries.point(row),
                row.getObject("surface_m2", Double.class),
                row.getInt("version"));
    }

    private static @Nullable UUID valueOf(@Nullable PlaceId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable Double longitudeOf(@Nullable GeoPoint point) {
        return point == null ? null : point.longitude();
    }

    private static @Nullable Double latitudeOf(@Nullable GeoPoint point) {
        return point == null ? null : point.latitude();
    }
}
