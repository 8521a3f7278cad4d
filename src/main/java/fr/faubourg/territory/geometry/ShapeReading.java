package fr.faubourg.territory.geometry;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** What came of reading one shape: taken, perhaps mended, or refused. */
public sealed interface ShapeReading {

    /**
     * A valid shape in WGS84: a Point, a Polygon or a MultiPolygon.
     *
     * @param mended what was mended, empty when the shape was sound
     * @param where where the first crossing was met, in degrees, when there was one
     * @param areaChange the surface after mending minus before, relative to before (0.02: two percent more)
     */
    record Taken(
            Geometry shape, Set<ShapeFlaw> mended, @Nullable Coordinate where, double areaChange)
            implements ShapeReading {}

    /** The shape cannot be used. {@code detail} is what was found in its place (a type, a text), if that helps. */
    record Refused(ShapeFlaw reason, @Nullable String detail) implements ShapeReading {}
}
