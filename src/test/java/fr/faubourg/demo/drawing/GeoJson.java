package fr.faubourg.demo.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes features as compact GeoJSON (WGS84, 6 decimals: a decimetre), one feature a line so that a change reads well. */
final class GeoJson {

    /** Where the plan's origin, the middle of the commune, is put: degrees. */
    private static final double ORIGIN_LON = 0.32;

    private static final double ORIGIN_LAT = 47.2125;

    /** Metres in one degree there (WGS84). */
    private static final double METRES_PER_LAT = 111_180;

    private static final double METRES_PER_LON = 75_755;

    private GeoJson() {}

    static String write(List<Feature> features) {
        return features.stream()
                .map(GeoJson::feature)
                .collect(Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n"));
    }

    private static String feature(Feature feature) {
        var properties = new StringJoiner(",", "{", "}");
        feature.properties().forEach((key, value) -> properties.add(quoted(key) + ":" + value(value)));
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry(feature.shape())
                + "}";
    }

    private static String value(Object value) {
        return value instanceof Double number
                ? plain(number, 1)
                : value instanceof Integer ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String geometry(Geometry shape) {
        var coordinates = switch (shape) {
            case Point point -> position(point.getCoordinate());
            case LineString line -> positions(line.getCoordinates());
            case Polygon polygon -> rings(polygon);
            case MultiPoint points -> positions(points.getCoordinates());
            default -> parts(shape);
        };
        return "{\"type\":\"" + shape.getGeometryType() + "\",\"coordinates\":" + coordinates + "}";
    }

    private static String parts(Geometry shape) {
        var parts = new StringJoiner(",", "[", "]");
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            var part = shape.getGeometryN(i);
            parts.add(part instanceof Polygon polygon ? rings(polygon) : positions(part.getCoordinates()));
        }
        return parts.toString();
    }

    /** Outer ring against the clock, holes with it (RFC 7946). */
    private static String rings(Polygon polygon) {
        var oriented = (Polygon) polygon.norm().reverse();
        var rings = new StringJoiner(",", "[", "]");
        rings.add(positions(oriented.getExteriorRing().getCoordinates()));
        for (int i = 0; i < oriented.getNumInteriorRing(); i++) {
            rings.add(positions(oriented.getInteriorRingN(i).getCoordinates()));
        }
        return rings.toString();
    }

    private static String positions(Coordinate[] coordinates) {
        var positions = new StringJoiner(",", "[", "]");
        for (var coordinate : coordinates) {
            positions.add(position(coordinate));
        }
        return positions.toString();
    }

    private static String position(Coordinate metres) {
        return "[" + plain(ORIGIN_LON + metres.x / METRES_PER_LON, 6) + ","
                + plain(ORIGIN_LAT + metres.y / METRES_PER_LAT, 6) + "]";
    }

    private static String plain(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
