package fr.faubourg.demo.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.buffer.VariableBuffer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** The pens: curves through hand-set points, strips, rectangles, wavering outlines. All lengths in metres, all angles in degrees. */
final class Strokes {

    static final GeometryFactory SHAPES = new GeometryFactory();

    private Strokes() {}

    /** A random source of its own for each drawn thing, so that changing one leaves the others as they were. */
    static Random random(String name) {
        return new Random(name.hashCode() * 2_654_435_761L);
    }

    static LineString line(Coordinate... points) {
        return SHAPES.createLineString(points);
    }

    /** The curve through the points (Catmull-Rom), widths carried along. */
    static LineString curve(Coordinate[] points) {
        if (points.length < 3) {
            return line(points);
        }
        return simplify(line(throughAll(points, false)), 0.35);
    }

    static Polygon polygon(Coordinate[] points, boolean smooth) {
        var ring = smooth ? throughAll(points, true) : points.clone();
        var closed = new ArrayList<>(List.of(ring));
        closed.add(ring[0]);
        var polygon = SHAPES.createPolygon(closed.toArray(Coordinate[]::new));
        return smooth ? (Polygon) DouglasPeuckerSimplifier.simplify(polygon, 0.5) : polygon;
    }

    /** An outline whose long edges waver, as real limits do. */
    static Polygon wavering(Coordinate[] points, double amplitude, Random random) {
        var ring = new ArrayList<Coordinate>();
        for (int i = 0; i < points.length; i++) {
            waver(points[i], points[(i + 1) % points.length], amplitude, random, ring);
        }
        return polygon(ring.toArray(Coordinate[]::new), false);
    }

    /** A strip along a line: squared ends, sharp corners. */
    static Geometry strip(LineString line, double width) {
        return BufferOp.bufferOp(
                line, width / 2, new BufferParameters(2, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 3));
    }

    /** Larger or smaller by a distance, corners kept sharp. */
    static Geometry grow(Geometry shape, double distance) {
        return BufferOp.bufferOp(
                shape, distance, new BufferParameters(2, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 2));
    }

    /** A bed whose width follows the third number of each point. */
    static Geometry bed(LineString line) {
        var points = line.getCoordinates();
        var distances = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            distances[i] = points[i].getZ() / 2;
        }
        return simplify(VariableBuffer.buffer(line, distances), 0.4);
    }

    static Polygon rectangle(Coordinate centre, double width, double depth, double radians) {
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        var corners = new Coordinate[4];
        for (int i = 0; i < 4; i++) {
            double x = (i == 0 || i == 3 ? -1 : 1) * width / 2;
            double y = (i < 2 ? -1 : 1) * depth / 2;
            corners[i] = new Coordinate(centre.x + x * cos - y * sin, centre.y + x * sin + y * cos);
        }
        return polygon(corners, false);
    }

    /** Everything within about a distance of many small shapes: their hulls grown one by one, which is much quicker than all at once. */
    static Geometry around(Geometry shapes, double distance) {
        return union(polygons(shapes).stream()
                .map(shape -> shape.convexHull().buffer(distance, 2))
                .toList());
    }

    /** An area cut into parallel rows, {@code width} wide and one every {@code every} metres. */
    static Geometry rows(Geometry area, double width, double every, double radians) {
        var level = AffineTransformation.rotationInstance(-radians).transform(area);
        var extent = level.getEnvelopeInternal();
        var rows = new ArrayList<Geometry>();
        for (double y = extent.getMinY(); y < extent.getMaxY(); y += every) {
            var band = new Envelope(extent.getMinX(), extent.getMaxX(), y, y + width);
            rows.add(level.intersection(SHAPES.toGeometry(band)));
        }
        return AffineTransformation.rotationInstance(radians).transform(union(rows));
    }

    static Geometry union(List<? extends Geometry> shapes) {
        var union = UnaryUnionOp.union(shapes);
        return union == null ? SHAPES.createPolygon() : union;
    }

    static List<Polygon> polygons(Geometry shape) {
        var found = new ArrayList<Polygon>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                found.add(polygon);
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    static <G extends Geometry> G simplify(G shape, double tolerance) {
        return (G) DouglasPeuckerSimplifier.simplify(shape, tolerance);
    }

    private static Coordinate[] throughAll(Coordinate[] points, boolean closed) {
        int count = points.length;
        var curve = new ArrayList<Coordinate>();
        for (int i = 0; i < (closed ? count : count - 1); i++) {
            var before = closed ? points[(i + count - 1) % count] : points[Math.max(0, i - 1)];
            var from = points[i];
            var to = points[(i + 1) % count];
            var after = closed ? points[(i + 2) % count] : points[Math.min(count - 1, i + 2)];
            int steps = Math.max(2, (int) (from.distance(to) / 6));
            for (int step = 0; step < steps; step++) {
                curve.add(between(before, from, to, after, (double) step / steps));
            }
        }
        if (!closed) {
            curve.add(points[count - 1]);
        }
        return curve.toArray(Coordinate[]::new);
    }

    /** Cubic Hermite with tangents no longer than the span itself, so that a short span between long ones makes no loop. */
    private static Coordinate between(Coordinate before, Coordinate from, Coordinate to, Coordinate after, double t) {
        double span = from.distance(to);
        var leaving = tangent(before, to, span);
        var arriving = tangent(from, after, span);
        double t2 = t * t;
        double t3 = t2 * t;
        double a = 2 * t3 - 3 * t2 + 1;
        double b = t3 - 2 * t2 + t;
        double c = -2 * t3 + 3 * t2;
        double d = t3 - t2;
        return new Coordinate(
                a * from.x + b * leaving.x + c * to.x + d * arriving.x,
                a * from.y + b * leaving.y + c * to.y + d * arriving.y,
                from.getZ() + (to.getZ() - from.getZ()) * t);
    }

    private static Coordinate tangent(Coordinate before, Coordinate after, double length) {
        double distance = before.distance(after);
        double scale = distance == 0 ? 0 : length / distance * 0.9;
        return new Coordinate((after.x - before.x) * scale, (after.y - before.y) * scale);
    }

    private static void waver(Coordinate from, Coordinate to, double amplitude, Random random, List<Coordinate> ring) {
        double length = from.distance(to);
        if (length < 28) {
            ring.add(from);
            return;
        }
        double push = random.nextGaussian() * amplitude * Math.min(1, length / 400);
        var middle = new Coordinate(
                (from.x + to.x) / 2 - (to.y - from.y) / length * push,
                (from.y + to.y) / 2 + (to.x - from.x) / length * push);
        waver(from, middle, amplitude, random, ring);
        waver(middle, to, amplitude, random, ring);
    }
}
