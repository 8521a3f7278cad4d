package fr.faubourg.territory;

import fr.faubourg.shared.GeoPoint;
import fr.faubourg.territory.geometry.Shapes;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which places a point lies in (localisation), by geometry, with no call outside. The index stays in memory; each call
 * asks the database for the version of the perimeters and builds the index anew when another node, or this transaction,
 * changed them.
 */
@Component
public class Locator {

    private final JdbcClient jdbc;

    /** The two last ones, so that a transaction that changes perimeters and the readers beside it do not evict each other. */
    private volatile List<LocatorIndex> recent = List.of();

    Locator(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The places of one point. */
    @Transactional(readOnly = true)
    public Located locate(double longitude, double latitude) {
        return index().locate(longitude, latitude);
    }

    /** The places of many points, in the same order. */
    @Transactional(readOnly = true)
    public List<Located> locateAll(List<GeoPoint> points) {
        LocatorIndex index = index();
        return points.stream()
                .map(point -> index.locate(point.longitude(), point.latitude()))
                .toList();
    }

    private LocatorIndex index() {
        String version = version();
        for (LocatorIndex known : recent) {
            if (known.version().equals(version)) {
                return known;
            }
        }
        synchronized (this) {
            for (LocatorIndex known : recent) {
                if (known.version().equals(version)) {
                    return known;
                }
            }
            LocatorIndex built = build();
            recent = recent.isEmpty() ? List.of(built) : List.of(built, recent.getFirst());
            return built;
        }
    }

    private String version() {
        return jdbc.sql("select current_database() || ' ' || version from territory.perimeter_version")
                .query(String.class)
                .single();
    }

    /** Reads the version and the perimeters in one statement, so that they belong together whatever is committed meanwhile. */
    private LocatorIndex build() {
        record Row(String version, LocatorIndex.@Nullable Node node) {}
        List<Row> rows = jdbc.sql("""
                select current_database() || ' ' || v.version as version, p.id, p.kind, coalesce(p.qpv_generation, 0) as qpv_generation, p.parent_id, p.perimeter
                from territory.perimeter_version v
                left join territory.place p on p.merged_into is null and (p.perimeter is not null
                    or exists (select from territory.place child where child.parent_id = p.id))
                """)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    byte[] perimeter = row.getBytes("perimeter");
                    return new Row(
                            row.getString("version"),
                            id == null
                                    ? null
                                    : new LocatorIndex.Node(
                                            id,
                                            PlaceKind.valueOf(row.getString("kind")),
                                            row.getInt("qpv_generation"),
                                            row.getObject("parent_id", UUID.class),
                                            perimeter == null ? null : Shapes.fromWkb(perimeter)));
                })
                .list();
        return new LocatorIndex(
                rows.getFirst().version(),
                rows.stream().flatMap(row -> Stream.ofNullable(row.node())).toList());
    }
}
