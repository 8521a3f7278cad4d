package fr.faubourg.demo;

import fr.faubourg.shared.GeoPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where things are in the drawing: a point on a place, and whether a point lies in an area. */
final class Ground {

    /** A few metres, in degrees. */
    private static final double ASIDE = 0.00004;

    private static final int TRIES = 200;

    private final Map<String, DrawnPlace> byCode = new HashMap<>();
    private final Map<String, Coordinate[]> outlines = new HashMap<>();

    Ground(List<DrawnPlace> drawn) {
        for (DrawnPlace place : drawn) {
            byCode.put(place.code(), place);
            outlines.put(place.code(), outline(place));
        }
    }

    List<String> codes() {
        return List.copyOf(byCode.keySet()).stream().sorted().toList();
    }

    DrawnPlace place(String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    /** A point on the place; beside the door for an entrance. */
    GeoPoint somewhereOn(String code, Random random) {
        Coordinate[] outline = outlineOf(code);
        if (outline.length == 1) {
            return new GeoPoint(
                    outline[0].x + (random.nextDouble() - 0.5) * ASIDE,
                    outline[0].y + (random.nextDouble() - 0.5) * ASIDE);
        }
        Envelope extent = new Envelope();
        for (Coordinate corner : outline) {
            extent.expandToInclude(corner);
        }
        for (int i = 0; i < TRIES; i++) {
            var point = new Coordinate(
                    extent.getMinX() + random.nextDouble() * extent.getWidth(),
                    extent.getMinY() + random.nextDouble() * extent.getHeight());
            if (PointLocation.isInRing(point, outline)) {
                return new GeoPoint(point.x, point.y);
            }
        }
        return new GeoPoint(outline[0].x, outline[0].y);
    }

    boolean isIn(String area, GeoPoint point) {
        return PointLocation.locateInRing(new Coordinate(point.longitude(), point.latitude()), outlineOf(area))
                == Location.INTERIOR;
    }

    private Coordinate[] outlineOf(String code) {
        return Objects.requireNonNull(outlines.get(code), code);
    }

    /** The first outer ring, or the one point. */
    private static Coordinate[] outline(DrawnPlace place) {
        JsonNode geometry = JsonMapper.shared().readTree(place.geometry());
        JsonNode at = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Point" -> new Coordinate[] {position(at)};
            case "MultiPolygon" -> ring(at.path(0).path(0));
            default -> ring(at.path(0));
        };
    }

    private static Coordinate[] ring(JsonNode positions) {
        var ring = new Coordinate[positions.size()];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = position(positions.path(i));
        }
        return ring;
    }

    private static Coordinate position(JsonNode position) {
        return new Coordinate(position.path(0).doubleValue(), position.path(1).doubleValue());
    }
}
