package fr.faubourg.demo.drawing;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Trees: in line along the streets marked {@code trees=} (metres between two), scattered in the areas marked {@code trees=} (square metres for one). */
final class Trees {

    private final List<Coordinate> points = new ArrayList<>();
    private final PreparedGeometry blocked;

    Trees(Streets streets, Plan plan, Geometry blocked) {
        this.blocked = PreparedGeometryFactory.prepare(blocked);
        for (var street : streets.having("trees")) {
            double every = street.item().number("trees", 12);
            double aside = street.width() / 2 + 2;
            for (double at = every; at < street.line().getLength() - every / 2; at += every) {
                plant(street.beside(at, aside));
                plant(street.beside(at, -aside));
            }
        }
        plan.of("green", "residence", "square").stream()
                .filter(item -> item.is("trees"))
                .forEach(item -> {
                    var area = Basemap.area(item).buffer(-2.5);
                    var envelope = area.getEnvelopeInternal();
                    var random = Strokes.random(item.name() + "trees");
                    var prepared = PreparedGeometryFactory.prepare(area);
                    int count = (int) (area.getEnvelope().getArea() / item.number("trees", 200));
                    for (int i = 0; i < count; i++) {
                        var point = new Coordinate(
                                envelope.getMinX() + random.nextDouble() * envelope.getWidth(),
                                envelope.getMinY() + random.nextDouble() * envelope.getHeight());
                        if (prepared.contains(Strokes.SHAPES.createPoint(point))) {
                            plant(point);
                        }
                    }
                });
    }

    MultiPoint points() {
        return Strokes.SHAPES.createMultiPointFromCoords(points.toArray(Coordinate[]::new));
    }

    private void plant(Coordinate point) {
        boolean crowded = points.stream().anyMatch(other -> other.distance(point) < 5);
        if (!crowded && !blocked.intersects(Strokes.SHAPES.createPoint(point))) {
            points.add(point);
        }
    }
}
