package fr.faubourg.territory.geometry;

import java.util.Arrays;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The edges of one area, sorted into horizontal bands so that a point is compared with the few edges of its band. Covers
 * is exact: a point on an edge, of the outline or of a hole, is covered (orientation in extended precision, as in JTS).
 */
final class AreaEdges {

    private static final int MOST_BANDS = 1 << 14;

    /** x1, y1, x2, y2 of each edge. */
    private final double[] ends;

    private final Envelope extent;
    private final double bandsPerDegree;

    /** Edges of band b: {@code banded[starts[b]] … banded[starts[b + 1] - 1]}, each the edge's index in {@link #ends}. */
    private final int[] starts;

    private final int[] banded;

    AreaEdges(Geometry area) {
        extent = area.getEnvelopeInternal();
        ends = endsOf(area);
        int bands = Math.clamp(count(), 1, MOST_BANDS);
        double height = extent.getHeight();
        bandsPerDegree = height > 0 ? (bands - 1) / height : 0;
        starts = new int[bands + 1];
        for (int edge = 0; edge < count(); edge++) {
            for (int band = lowBand(edge); band <= highBand(edge); band++) {
                starts[band + 1]++;
            }
        }
        for (int band = 0; band < bands; band++) {
            starts[band + 1] += starts[band];
        }
        banded = new int[starts[bands]];
        int[] next = Arrays.copyOf(starts, bands);
        for (int edge = 0; edge < count(); edge++) {
            for (int band = lowBand(edge); band <= highBand(edge); band++) {
                banded[next[band]++] = edge * 4;
            }
        }
    }

    int count() {
        return ends.length / 4;
    }

    double x1(int edge) {
        return ends[edge * 4];
    }

    double y1(int edge) {
        return ends[edge * 4 + 1];
    }

    double x2(int edge) {
        return ends[edge * 4 + 2];
    }

    double y2(int edge) {
        return ends[edge * 4 + 3];
    }

    /** Counts the edges that a ray towards positive x crosses; an odd count is inside. */
    boolean covers(double x, double y) {
        if (x < extent.getMinX() || x > extent.getMaxX() || y < extent.getMinY() || y > extent.getMaxY()) {
            return false;
        }
        int band = band(y);
        boolean inside = false;
        for (int i = starts[band]; i < starts[band + 1]; i++) {
            int at = banded[i];
            double x1 = ends[at];
            double y1 = ends[at + 1];
            double x2 = ends[at + 2];
            double y2 = ends[at + 3];
            if (x1 < x && x2 < x) {
                continue;
            }
            if (x2 == x && y2 == y) {
                return true;
            }
            if (y1 == y && y2 == y) {
                if (x >= Math.min(x1, x2) && x <= Math.max(x1, x2)) {
                    return true;
                }
            } else if ((y1 > y) != (y2 > y)) {
                int side = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, x, y);
                if (side == 0) {
                    return true;
                }
                if ((side > 0) == (y2 > y1)) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    private int band(double y) {
        return (int) ((y - extent.getMinY()) * bandsPerDegree);
    }

    private int lowBand(int edge) {
        return band(Math.min(y1(edge), y2(edge)));
    }

    private int highBand(int edge) {
        return band(Math.max(y1(edge), y2(edge)));
    }

    private static double[] endsOf(Geometry area) {
        double[] ends = new double[4 * area.getNumPoints()];
        int length = 0;
        for (int part = 0; part < area.getNumGeometries(); part++) {
            Polygon polygon = (Polygon) area.getGeometryN(part);
            length = append(ends, length, polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                length = append(ends, length, polygon.getInteriorRingN(hole));
            }
        }
        return Arrays.copyOf(ends, length);
    }

    private static int append(double[] ends, int length, LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        int at = length;
        for (int i = 1; i < points.size(); i++) {
            ends[at++] = points.getX(i - 1);
            ends[at++] = points.getY(i - 1);
            ends[at++] = points.getX(i);
            ends[at++] = points.getY(i);
        }
        return at;
    }
}
