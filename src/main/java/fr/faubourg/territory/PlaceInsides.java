package fr.faubourg.territory;

import fr.faubourg.territory.geometry.Shapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps which places lie in which areas by geometry, with the share of their surface: a neighbourhood that straddles three
 * communes lies in all three. Written anew for the places whose shape changed, in the transaction that changed it.
 */
@Component
class PlaceInsides {

    /** Less than half a percent is the drawing of a shared border, not an overlap. */
    private static final double LEAST_SHARE = 0.005;

    /** A street that cuts the corner of a residence does not hold it: small areas hold what is mostly in them. */
    private static final double LEAST_SHARE_IN_SMALL_AREAS = 0.5;

    private final JdbcClient jdbc;

    PlaceInsides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Shaped(UUID id, PlaceKind kind, int generation, Geometry shape) {
        boolean isArea() {
            return !(shape instanceof Point);
        }

        /** Areas hold more precise levels; neighbourhoods of 2015 and of 2024 hold parts of each other. */
        boolean mayHold(Shaped other) {
            boolean twoGenerations = kind == PlaceKind.NEIGHBOURHOOD
                    && other.kind == PlaceKind.NEIGHBOURHOOD
                    && generation != other.generation;
            return isArea() && !id.equals(other.id) && (kind.compareTo(other.kind) < 0 || twoGenerations);
        }
    }

    private record Inside(UUID place, UUID area, double share) {}

    /** Finds anew what the changed places lie in, and what lies in them. */
    void renew(Set<PlaceId> changed) {
        if (changed.isEmpty()) {
            return;
        }
        List<UUID> ids = changed.stream().map(PlaceId::value).toList();
        List<Shaped> all = shapes();
        Map<UUID, Shaped> byId = all.stream().collect(Collectors.toMap(Shaped::id, shaped -> shaped));
        STRtree tree = new STRtree();
        all.forEach(shaped -> tree.insert(shaped.shape().getEnvelopeInternal(), shaped));
        Map<List<UUID>, Inside> found = new HashMap<>();
        for (UUID id : ids) {
            Shaped shaped = byId.get(id);
            if (shaped != null) {
                PreparedGeometry prepared = shaped.isArea() ? PreparedGeometryFactory.prepare(shaped.shape()) : null;
                for (Shaped near : near(tree, shaped.shape().getEnvelopeInternal())) {
                    keep(found, share(near, shaped, null));
                    keep(found, share(shaped, near, prepared));
                }
            }
        }
        jdbc.sql("delete from territory.place_inside where place_id in (:ids) or area_id in (:ids)")
                .param("ids", ids)
                .update();
        write(new ArrayList<>(found.values()));
    }

    private static void keep(Map<List<UUID>, Inside> found, @Nullable Inside inside) {
        if (inside != null) {
            found.put(List.of(inside.place(), inside.area()), inside);
        }
    }

    private static @Nullable Inside share(Shaped area, Shaped place, @Nullable PreparedGeometry preparedArea) {
        if (!area.mayHold(place)) {
            return null;
        }
        boolean covered =
                preparedArea == null ? area.shape().covers(place.shape()) : preparedArea.covers(place.shape());
        if (covered) {
            return new Inside(place.id(), area.id(), 1);
        }
        if (!place.isArea()) {
            return null;
        }
        double share = OverlayNGRobust.overlay(area.shape(), place.shape(), OverlayNG.INTERSECTION)
                        .getArea()
                / place.shape().getArea();
        double least = area.kind().compareTo(PlaceKind.PUBLIC_SPACE) < 0 ? LEAST_SHARE : LEAST_SHARE_IN_SMALL_AREAS;
        return share < least ? null : new Inside(place.id(), area.id(), Math.min(1, share));
    }

    @SuppressWarnings("unchecked") // the tree predates generics
    private static List<Shaped> near(STRtree tree, Envelope extent) {
        return tree.query(extent);
    }

    private List<Shaped> shapes() {
        return jdbc.sql("""
                select id, kind, coalesce(qpv_generation, 0) as generation, perimeter, longitude, latitude
                from territory.place
                where longitude is not null and merged_into is null
                """)
                .query((row, number) -> {
                    byte[] perimeter = row.getBytes("perimeter");
                    return new Shaped(
                            row.getObject("id", UUID.class),
                            PlaceKind.valueOf(row.getString("kind")),
                            row.getInt("generation"),
                            perimeter == null
                                    ? Shapes.point(row.getDouble("longitude"), row.getDouble("latitude"))
                                    : Shapes.fromWkb(perimeter));
                })
                .list();
    }

    private void write(List<Inside> insides) {
        if (insides.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into territory.place_inside (place_id, area_id, share)
                select place_id, area_id, share from unnest(:places::uuid[], :areas::uuid[], :shares::real[]) as found (place_id, area_id, share)
                """)
                .param("places", insides.stream().map(Inside::place).toArray(UUID[]::new))
                .param("areas", insides.stream().map(Inside::area).toArray(UUID[]::new))
                .param(
                        "shares",
                        insides.stream().map(inside -> (float) inside.share()).toArray(Float[]::new))
                .update();
    }
}
