package fr.faubourg.territory.geometry;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads one GeoJSON geometry into a valid shape in WGS84, or says why not. What can be mended is mended and reported,
 * because published perimeters do cross themselves (32 of the 105 of Occitanie's QPV of 2015) and refusing them would
 * leave neighbourhoods out.
 */
public final class ShapeReader {

    private ShapeReader() {}

    /** The extent of a raw geometry in its own coordinates, to tell its system; null when it cannot be read. */
    public static @Nullable Envelope extentOf(String geoJson) {
        Geometry geometry = GeoJsonGeometry.parse(geoJson).geometry();
        return geometry == null ? null : geometry.getEnvelopeInternal();
    }

    /** Reads {@code geoJson}, the text of a GeoJSON geometry whose coordinates are in {@code system}. */
    public static ShapeReading read(String geoJson, CoordinateSystem system) {
        GeoJsonGeometry.Parsed parsed = GeoJsonGeometry.parse(geoJson);
        Geometry raw = parsed.geometry();
        if (raw == null) {
            return new ShapeReading.Refused(parsed.flaws().iterator().next(), parsed.detail());
        }
        return judged(raw, system, parsed.flaws());
    }

    /** Reads a point given as two numbers, as in the columns of a table. */
    public static ShapeReading readPoint(double x, double y, CoordinateSystem system) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return new ShapeReading.Refused(ShapeFlaw.UNREADABLE, null);
        }
        return judged(Shapes.point(x, y), system, EnumSet.noneOf(ShapeFlaw.class));
    }

    private static ShapeReading judged(Geometry raw, CoordinateSystem system, Set<ShapeFlaw> parseFlaws) {
        Set<ShapeFlaw> mended = EnumSet.noneOf(ShapeFlaw.class);
        mended.addAll(parseFlaws);
        Geometry placed = onFrenchSoil(raw, system, mended);
        if (placed == null) {
            return new ShapeReading.Refused(ShapeFlaw.OUTSIDE_FRANCE, centreOf(raw));
        }
        ShapeMender.Mended result = ShapeMender.mend(placed);
        Geometry shape = result.shape();
        if (shape == null) {
            return new ShapeReading.Refused(ShapeFlaw.NO_SURFACE, null);
        }
        mended.addAll(result.flaws());
        return new ShapeReading.Taken(shape, mended, result.where(), result.areaChange());
    }

    /** The shape in degrees, its axes put right when that alone brings it home; null when it is not in France. */
    private static @Nullable Geometry onFrenchSoil(Geometry raw, CoordinateSystem system, Set<ShapeFlaw> mended) {
        return switch (system) {
            case WGS84 -> {
                if (FrenchSoil.holds(raw.getEnvelopeInternal())) {
                    yield raw;
                }
                if (FrenchSoil.holdsSwapped(raw.getEnvelopeInternal())) {
                    mended.add(ShapeFlaw.SWAPPED_AXES);
                    yield swapped(raw);
                }
                yield null;
            }
            case LAMBERT_93 -> {
                Geometry metres = raw;
                Envelope extent = raw.getEnvelopeInternal();
                if (extent.getMinX() > extent.getMaxY()) { // northings are always the larger numbers
                    mended.add(ShapeFlaw.SWAPPED_AXES);
                    metres = swapped(raw);
                }
                if (!CoordinateSystemDetection.LAMBERT_93_EXTENT.contains(metres.getEnvelopeInternal())) {
                    yield null;
                }
                Geometry degrees = Lambert93.toWgs84(metres);
                yield FrenchSoil.holds(degrees.getEnvelopeInternal()) ? degrees : null;
            }
        };
    }

    private static Geometry swapped(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                double x = sequence.getX(i);
                sequence.setOrdinate(i, CoordinateSequence.X, sequence.getY(i));
                sequence.setOrdinate(i, CoordinateSequence.Y, x);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }

    private static String centreOf(Geometry raw) {
        Coordinate centre = raw.getEnvelopeInternal().centre();
        return Shapes.plain(centre.x, 4) + "\u00a0; " + Shapes.plain(centre.y, 4);
    }
}
