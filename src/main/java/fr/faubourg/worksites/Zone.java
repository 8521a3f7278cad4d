package fr.faubourg.worksites;

import fr.faubourg.territory.geometry.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A zone as the database's index of points understands it: rings, and the holes in them.
 *
 * @param outline the ring as PostgreSQL writes a polygon
 * @param hole whether it is cut out
 */
record Zone(String outline, boolean hole) {
    /** A few tens of centimetres, in degrees: what is lost of a ring of many points. */
    private static final double TOLERANCE = 0.000_003;

    /** A site without surface, as a door, is taken for a metre around it. */
    private static final double LEAST_METRES = 1;

    /** A worksite in more pieces than this is taken as what surrounds them all. */
    private static final int MOST_PARTS = 20;

    /** The zone within this distance of a shape. */
    static List<Zone> around(Geometry shape, double metres) {
        Geometry wide = Shapes.simplified(Shapes.buffered(shape, Math.max(LEAST_METRES, metres)), TOLERANCE);
        Geometry zone = wide.getNumGeometries() > MOST_PARTS ? wide.convexHull() : wide;
        List<Zone> rings = new ArrayList<>();
        for (int i = 0; i < zone.getNumGeometries(); i++) {
            if (zone.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                rings.add(new Zone(written(polygon.getExteriorRing()), false));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(new Zone(written(polygon.getInteriorRingN(hole)), true));
                }
            }
        }
        return rings;
    }

    private static String written(LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        return IntStream.range(0, points.size() - 1)
                .mapToObj(i -> String.format(Locale.ROOT, "(%.7f,%.7f)", points.getX(i), points.getY(i)))
                .collect(Collectors.joining(",", "(", ")"));
    }
}
