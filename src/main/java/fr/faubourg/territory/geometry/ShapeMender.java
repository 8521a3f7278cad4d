package fr.faubourg.territory.geometry;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Makes a perimeter valid and keeps its surface: the lobes of a crossing outline are all kept (JTS's fixer works on both
 * orientations), overlapping parts are merged, specks without a surface are dropped.
 */
final class ShapeMender {

    private ShapeMender() {}

    /** {@code shape} is null when nothing with a surface remains. */
    record Mended(
            @Nullable Geometry shape,
            Set<ShapeFlaw> flaws,
            @Nullable Coordinate where,
            double areaChange) {}

    static Mended mend(Geometry geometry) {
        Set<ShapeFlaw> flaws = EnumSet.noneOf(ShapeFlaw.class);
        if (geometry instanceof Point) {
            return new Mended(geometry, flaws, null, 0);
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return new Mended(geometry.getArea() > 0 ? geometry : null, flaws, null, 0);
        }
        flaws.add(flawOf(error));
        Geometry mended = polygonsOf(GeometryFixer.fix(geometry));
        double before = geometry.getArea();
        double change = mended == null || before == 0 ? 0 : (mended.getArea() - before) / before;
        return new Mended(mended, flaws, error.getCoordinate(), change);
    }

    private static ShapeFlaw flawOf(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL, TopologyValidationError.NESTED_HOLES ->
                ShapeFlaw.MISPLACED_HOLE;
            case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.DUPLICATE_RINGS ->
                ShapeFlaw.OVERLAPPING_PARTS;
            case TopologyValidationError.TOO_FEW_POINTS -> ShapeFlaw.DEGENERATE_PART;
            default -> ShapeFlaw.CROSSING_RING;
        };
    }

    private static @Nullable Geometry polygonsOf(Geometry fixed) {
        @SuppressWarnings("unchecked") // the extracter predates generics
        List<Polygon> polygons = PolygonExtracter.getPolygons(fixed);
        List<Polygon> solid = polygons.stream().filter(p -> p.getArea() > 0).toList();
        return switch (solid.size()) {
            case 0 -> null;
            case 1 -> solid.getFirst();
            default -> fixed.getFactory().createMultiPolygon(solid.toArray(Polygon[]::new));
        };
    }
}
