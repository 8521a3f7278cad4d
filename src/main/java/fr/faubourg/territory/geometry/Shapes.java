package fr.faubourg.territory.geometry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Small conversions of shapes in WGS84: WKB for the database, GeoJSON for the map, surfaces in square metres. */
public final class Shapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Six decimals of a degree are eleven centimetres at most. */
    private static final int DECIMALS = 6;

    private static final double METRES_PER_DEGREE_OF_LATITUDE = 111_132.95;
    private static final double METRES_PER_DEGREE_OF_LONGITUDE_AT_EQUATOR = 111_319.49;

    private Shapes() {}

    public static Point point(double longitude, double latitude) {
        return FACTORY.createPoint(new Coordinate(longitude, latitude));
    }

    /** A point that is inside for sure, unlike a centroid: it stands for the shape in lists and on maps. */
    public static Point pointInside(Geometry shape) {
        return shape.getInteriorPoint();
    }

    /** ISO well-known binary, two dimensions. */
    public static byte[] toWkb(Geometry shape) {
        return new WKBWriter().write(shape);
    }

    /** @throws IllegalArgumentException when the bytes are not well-known binary */
    public static Geometry fromWkb(byte[] wkb) {
        try {
            return new WKBReader(FACTORY).read(wkb);
        } catch (ParseException notWkb) {
            throw new IllegalArgumentException("not well-known binary", notWkb);
        }
    }

    /** Surface in square metres, by the local scale at the shape's centre: within 1 % up to the size of a department. */
    public static double squareMetres(Geometry shape) {
        Envelope extent = shape.getEnvelopeInternal();
        if (extent.isNull()) {
            return 0;
        }
        double latitude = Math.toRadians(extent.centre().y);
        return shape.getArea()
                * METRES_PER_DEGREE_OF_LATITUDE
                * METRES_PER_DEGREE_OF_LONGITUDE_AT_EQUATOR
                * Math.cos(latitude);
    }

    /** Distance in metres from a point to a shape, 0 inside; for the short distances of a neighbourhood. */
    public static double metresTo(Geometry shape, double longitude, double latitude) {
        double squeeze = Math.cos(Math.toRadians(latitude));
        Geometry flat = squeezed(shape, squeeze);
        return flat.distance(point(longitude * squeeze, latitude)) * METRES_PER_DEGREE_OF_LATITUDE;
    }

    /** The shape and all that lies within this distance of it; for the short distances of a neighbourhood. */
    public static Geometry buffered(Geometry shape, double metres) {
        double squeeze = Math.cos(Math.toRadians(shape.getEnvelopeInternal().centre().y));
        return squeezed(squeezed(shape, squeeze).buffer(metres / METRES_PER_DEGREE_OF_LATITUDE), 1 / squeeze);
    }

    /** All of the shapes as one; overlaps are merged. */
    public static Geometry union(Collection<? extends Geometry> shapes) {
        return UnaryUnionOp.union(shapes);
    }

    /** The shape with fewer points, never crossing itself, for maps seen from afar; tolerance in degrees. */
    public static Geometry simplified(Geometry shape, double tolerance) {
        return tolerance <= 0 ? shape : TopologyPreservingSimplifier.simplify(shape, tolerance);
    }

    /** The text of a GeoJSON geometry (RFC 7946). */
    public static String toGeoJson(Geometry shape) {
        StringBuilder out = new StringBuilder(64 + shape.getNumPoints() * 20);
        switch (shape) {
            case Point point -> {
                out.append("{\"type\":\"Point\",\"coordinates\":");
                append(out, point.getX(), point.getY());
            }
            case Polygon polygon -> {
                out.append("{\"type\":\"Polygon\",\"coordinates\":");
                append(out, polygon);
            }
            case MultiPolygon parts -> {
                out.append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
                for (int i = 0; i < parts.getNumGeometries(); i++) {
                    append(out.append(i == 0 ? "" : ","), (Polygon) parts.getGeometryN(i));
                }
                out.append(']');
            }
            default ->
                throw new IllegalArgumentException("neither a point nor a perimeter: " + shape.getGeometryType());
        }
        return out.append('}').toString();
    }

    private static void append(StringBuilder out, Polygon polygon) {
        append(out.append('['), polygon.getExteriorRing().getCoordinateSequence());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            append(out.append(','), polygon.getInteriorRingN(i).getCoordinateSequence());
        }
        out.append(']');
    }

    private static void append(StringBuilder out, CoordinateSequence ring) {
        out.append('[');
        for (int i = 0; i < ring.size(); i++) {
            append(out.append(i == 0 ? "" : ","), ring.getX(i), ring.getY(i));
        }
        out.append(']');
    }

    private static void append(StringBuilder out, double x, double y) {
        out.append('[')
                .append(plain(x, DECIMALS))
                .append(',')
                .append(plain(y, DECIMALS))
                .append(']');
    }

    /** The number rounded, without exponent nor trailing zeros. */
    static String plain(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static Geometry squeezed(Geometry shape, double factor) {
        Geometry copy = shape.copy();
        copy.apply((Coordinate coordinate) -> coordinate.x *= factor);
        copy.geometryChanged();
        return copy;
    }
}
