package fr.faubourg.demo.drawing;

import fr.faubourg.demo.drawing.Streets.Street;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.index.quadtree.Quadtree;

/** Sets houses along the streets that the plan marks with {@code houses=} (apart, one every so many metres) or {@code rows=} (side by side). */
final class Houses {

    /** Least distance between two houses apart, in metres. */
    private static final double BETWEEN = 3;

    private final HPRtree taken = new HPRtree();
    private final Quadtree placed = new Quadtree();

    /** @param taken where no house may stand */
    Houses(List<? extends Geometry> taken) {
        for (var shape : taken) {
            for (var part : Strokes.polygons(shape)) {
                this.taken.insert(part.getEnvelopeInternal(), PreparedGeometryFactory.prepare(part));
            }
        }
    }

    List<Polygon> along(Street street) {
        var random = Strokes.random(street.item().name() + street.item().text("houses", "rows"));
        var houses = new ArrayList<Polygon>();
        for (int side : new int[] {1, -1}) {
            if (street.item().text("side", side > 0 ? "left" : "right").equals(side > 0 ? "left" : "right")) {
                if (street.item().is("rows")) {
                    rows(street, side, random, houses);
                } else {
                    apart(street, side, random, houses);
                }
            }
        }
        return houses;
    }

    private void apart(Street street, int side, Random random, List<Polygon> houses) {
        double every = street.item().number("houses", 18);
        double length = Math.min(street.line().getLength(), street.item().number("until", 9999));
        for (double at = every * (0.4 + random.nextDouble() * 0.3);
                at < length - 6;
                at += every * (0.82 + random.nextDouble() * 0.4)) {
            double width = 8.5 + random.nextDouble() * 4.5;
            double depth = 7.5 + random.nextDouble() * 2.5;
            double setback = street.width() / 2 + 4.5 + random.nextDouble() * 4.5;
            double bearing = street.bearing(at) + random.nextGaussian() * 0.025;
            var centre = street.beside(at, side * (setback + depth / 2));
            Geometry house = Strokes.rectangle(centre, width, depth, bearing);
            if (random.nextDouble() < 0.42) {
                double aside = (width / 2 - 2.4) * (random.nextBoolean() ? 1 : -1);
                house = house.union(
                        Strokes.rectangle(moved(centre, bearing, aside, side * 3.4), 4.6, depth + 1, bearing));
            }
            keep(house, BETWEEN, houses);
        }
    }

    private void rows(Street street, int side, Random random, List<Polygon> houses) {
        double frontage = street.item().number("rows", 7);
        double length = Math.min(street.line().getLength(), street.item().number("until", 9999));
        double setback = street.width() / 2 + street.item().number("setback", 1.2);
        int left = 0;
        for (double at = frontage; at < length - frontage / 2; ) {
            if (left-- == 0) {
                left = 4 + random.nextInt(8);
                at += 4 + random.nextDouble() * 9;
                continue;
            }
            double width = frontage * (0.85 + random.nextDouble() * 0.4);
            double depth = 8.5 + random.nextDouble() * 3.5;
            var centre = street.beside(at + width / 2, side * (setback + depth / 2));
            keep(Strokes.rectangle(centre, width - 0.1, depth, street.bearing(at + width / 2)), 0, houses);
            at += width;
        }
    }

    private void keep(Geometry house, double apart, List<Polygon> houses) {
        if (!(house instanceof Polygon polygon) || touchesTaken(polygon)) {
            return;
        }
        Geometry near = apart == 0 ? Strokes.grow(polygon, -0.4) : polygon;
        var envelope = polygon.getEnvelopeInternal().copy();
        envelope.expandBy(apart + 1);
        for (var other : placed.query(envelope)) {
            if (near.isWithinDistance((Geometry) other, apart)) {
                return;
            }
        }
        placed.insert(polygon.getEnvelopeInternal(), polygon);
        houses.add(polygon);
    }

    private boolean touchesTaken(Polygon house) {
        for (var shape : taken.query(house.getEnvelopeInternal())) {
            if (((PreparedGeometry) shape).intersects(house)) {
                return true;
            }
        }
        return false;
    }

    private static Coordinate moved(Coordinate from, double bearing, double along, double aside) {
        return new Coordinate(
                from.x + along * Math.cos(bearing) - aside * Math.sin(bearing),
                from.y + along * Math.sin(bearing) + aside * Math.cos(bearing));
    }
}
