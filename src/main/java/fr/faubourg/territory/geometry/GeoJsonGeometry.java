package fr.faubourg.territory.geometry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GeoJSON geometry (RFC 7946) as JTS reads it, in the file's own coordinates, still unmended: rings are closed and
 * parts without a surface left out, which JTS cannot even hold. A third coordinate is ignored.
 */
final class GeoJsonGeometry {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int CLOSED_TRIANGLE = 4;

    /** Found while reading, before any judgement on the whole shape. */
    private final Set<ShapeFlaw> flaws = EnumSet.noneOf(ShapeFlaw.class);

    private GeoJsonGeometry() {}

    /** The outcome of parsing: a geometry and the flaws already mended, or why there is none. */
    record Parsed(
            @Nullable Geometry geometry,
            Set<ShapeFlaw> flaws,
            @Nullable String detail) {}

    static Parsed parse(String text) {
        if (text.isBlank() || text.strip().equals("null")) {
            return new Parsed(null, EnumSet.of(ShapeFlaw.EMPTY), null);
        }
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JacksonException notJson) {
            return new Parsed(null, EnumSet.of(ShapeFlaw.UNREADABLE), null);
        }
        return new GeoJsonGeometry().read(node);
    }

    private Parsed read(JsonNode node) {
        String type = node.path("type").asString("");
        JsonNode coordinates = node.path("coordinates");
        try {
            return switch (type) {
                case "Point" -> taken(coordinates.isEmpty() ? null : FACTORY.createPoint(position(coordinates)));
                case "Polygon" -> taken(polygon(coordinates));
                case "MultiPolygon" -> taken(multiPolygon(coordinates));
                case "MultiPoint", "LineString", "MultiLineString", "GeometryCollection" ->
                    new Parsed(null, EnumSet.of(ShapeFlaw.UNSUPPORTED_TYPE), type);
                default -> new Parsed(null, EnumSet.of(ShapeFlaw.UNREADABLE), null);
            };
        } catch (NotAPosition bad) {
            return new Parsed(null, EnumSet.of(ShapeFlaw.UNREADABLE), null);
        }
    }

    private Parsed taken(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            boolean pointsWereThere = flaws.contains(ShapeFlaw.DEGENERATE_PART);
            return new Parsed(null, EnumSet.of(pointsWereThere ? ShapeFlaw.NO_SURFACE : ShapeFlaw.EMPTY), null);
        }
        return new Parsed(geometry, flaws, null);
    }

    private @Nullable Geometry multiPolygon(JsonNode parts) {
        List<Polygon> polygons = new ArrayList<>();
        for (JsonNode part : parts) {
            Polygon polygon = polygon(part);
            if (polygon != null) {
                polygons.add(polygon);
            }
        }
        return polygons.isEmpty() ? null : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private @Nullable Polygon polygon(JsonNode rings) {
        LinearRing shell = null;
        List<LinearRing> holes = new ArrayList<>();
        boolean first = true;
        for (JsonNode positions : rings) {
            LinearRing ring = ring(positions);
            if (first) {
                shell = ring;
            } else if (ring != null) {
                holes.add(ring);
            }
            first = false;
        }
        return shell == null ? null : FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private @Nullable LinearRing ring(JsonNode positions) {
        List<Coordinate> points = new ArrayList<>(positions.size() + 1);
        for (JsonNode position : positions) {
            points.add(position(position));
        }
        if (points.isEmpty()) {
            return null;
        }
        boolean closed = points.getFirst().equals2D(points.getLast());
        if (!closed) {
            points.add(points.getFirst().copy());
        }
        if (points.size() < CLOSED_TRIANGLE) {
            flaws.add(ShapeFlaw.DEGENERATE_PART);
            return null;
        }
        if (!closed) {
            flaws.add(ShapeFlaw.UNCLOSED_RING);
        }
        return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static Coordinate position(JsonNode node) {
        if (!node.path(0).isNumber() || !node.path(1).isNumber()) {
            throw new NotAPosition();
        }
        double x = node.path(0).doubleValue();
        double y = node.path(1).doubleValue();
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new NotAPosition();
        }
        return new Coordinate(x, y);
    }

    /** Leaves the nested reading at once; never leaves this class. */
    private static final class NotAPosition extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAPosition() {
            super(null, null, false, false);
        }
    }
}
