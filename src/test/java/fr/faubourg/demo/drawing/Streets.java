package fr.faubourg.demo.drawing;

import fr.faubourg.demo.drawing.Plan.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.distance.DistanceOp;

/** The streets of the plan, their ends joined where the hand stopped a little short of the next street. */
final class Streets {

    /** How far from another street an end still means to meet it, in metres. */
    private static final double REACH = 14;

    /** A street: what the plan says of it, its centre line and its width in metres. */
    record Street(Item item, LineString line, double width) {

        Geometry surface() {
            return Strokes.strip(line, width).buffer(0.01);
        }

        /** The point at a distance along the street, moved aside: to the left when positive. */
        Coordinate beside(double along, double aside) {
            return new LengthIndexedLine(line).extractPoint(along, aside);
        }

        double bearing(double along) {
            var before = beside(Math.max(0, along - 2), 0);
            var after = beside(Math.min(line.getLength(), along + 2), 0);
            return Math.atan2(after.y - before.y, after.x - before.x);
        }
    }

    private final List<Street> all;
    private final Geometry surface;

    Streets(Plan plan) {
        var drawn = plan.of("street").stream()
                .map(item -> new Street(item, Strokes.curve(item.points()), width(item)))
                .toList();
        all = drawn.stream().map(street -> joined(street, drawn)).toList();
        surface = Strokes.union(all.stream().map(Street::surface).toList());
    }

    List<Street> all() {
        return all;
    }

    List<Street> having(String word) {
        return all.stream().filter(street -> street.item().is(word)).toList();
    }

    /** Everything that is carriageway, pavement or path. */
    Geometry surface() {
        return surface;
    }

    private static double width(Item item) {
        return item.number(
                "width",
                switch (item.text("class", "minor")) {
                    case "main" -> 10;
                    case "minor" -> 7;
                    case "lane" -> 4.5;
                    case "path" -> 2.4;
                    case "track" -> 3;
                    default -> throw new IllegalArgumentException(item.toString());
                });
    }

    private static Street joined(Street street, List<Street> drawn) {
        if (street.item().is("deadend")) {
            return street;
        }
        var points = new ArrayList<>(List.of(street.line().getCoordinates()));
        points.set(0, Objects.requireNonNullElse(meeting(points.getFirst(), street, drawn), points.getFirst()));
        points.set(
                points.size() - 1,
                Objects.requireNonNullElse(meeting(points.getLast(), street, drawn), points.getLast()));
        return new Street(street.item(), Strokes.line(points.toArray(Coordinate[]::new)), street.width());
    }

    private static @Nullable Coordinate meeting(Coordinate end, Street street, List<Street> drawn) {
        var point = Strokes.SHAPES.createPoint(end);
        Coordinate nearest = null;
        double least = REACH;
        for (var other : drawn) {
            double distance = other == street ? REACH : other.line().distance(point);
            if (distance < least) {
                least = distance;
                nearest = DistanceOp.nearestPoints(other.line(), point)[0];
            }
        }
        return nearest;
    }
}
