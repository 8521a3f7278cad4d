package fr.faubourg.demo.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Fills the blocks between the streets of an old centre with houses that share their walls, around courtyards. */
final class OldTown {

    private OldTown() {}

    /** The blocks that the streets cut out of a zone, pavements and whatever is kept free taken off. */
    static List<Polygon> blocks(Geometry zone, List<LineString> streets, Geometry free) {
        var polygonizer = new Polygonizer();
        polygonizer.add(Strokes.union(streets));
        var blocks = new ArrayList<Polygon>();
        for (var face : polygonizer.getPolygons()) {
            var polygon = (Polygon) face;
            if (zone.contains(polygon.getInteriorPoint()) && polygon.getArea() < 30_000) {
                Strokes.polygons(Strokes.grow(polygon.difference(free), -0.4)).stream()
                        .filter(block -> block.getArea() > 90)
                        .map(block -> Strokes.simplify(block, 0.5))
                        .forEach(blocks::add);
            }
        }
        return blocks;
    }

    static List<Polygon> houses(Polygon block, Random random) {
        var sites = new ArrayList<Coordinate>();
        for (var inner : Strokes.polygons(Strokes.grow(block, -4.5))) {
            var rim = new LengthIndexedLine(inner.getExteriorRing());
            double length = inner.getExteriorRing().getLength();
            for (double at = 0; at < length - 4; at += 7 + random.nextDouble() * 6) {
                sites.add(rim.extractPoint(at));
            }
        }
        if (sites.size() < 3) {
            return List.of(block);
        }
        var voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites);
        voronoi.setClipEnvelope(block.getEnvelopeInternal());
        var houses = new ArrayList<Polygon>();
        for (var cell : Strokes.polygons(voronoi.getDiagram(Strokes.SHAPES))) {
            var courtyard = Strokes.grow(block, -(8.5 + random.nextDouble() * 5));
            boolean gap = random.nextDouble() < 0.05;
            Strokes.polygons(cell.intersection(block.difference(courtyard))).stream()
                    .filter(house -> !gap && house.getArea() > 25)
                    .map(house -> Strokes.simplify(house, 0.3))
                    .forEach(houses::add);
        }
        return houses;
    }
}
