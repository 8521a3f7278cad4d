package fr.faubourg.demo.drawing;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** The patchwork of fields around the town: long parcels that lean like the valley. */
final class Fields {

    private static final double STRETCH = 2.2;
    private static final double LEAN = Math.toRadians(24);

    private final List<Feature> features = new ArrayList<>();

    /**
     * @param sheet where there are fields
     * @param every the mean width of a parcel, in metres
     * @param built the buildings, which keep gardens around them
     * @param other what else is no field
     */
    Fields(Geometry sheet, double every, Geometry built, Geometry other) {
        var random = Strokes.random("fields");
        var sites = new ArrayList<Coordinate>();
        double reach = sheet.getEnvelopeInternal().getMaxX() + 750;
        double aside = every * 13 / 14;
        for (double x = -reach; x < reach; x += every) {
            for (double y = -reach; y < reach; y += every) {
                sites.add(new Coordinate(x + random.nextDouble() * aside, y + random.nextDouble() * aside));
            }
        }
        var voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites);
        var lie = AffineTransformation.scaleInstance(STRETCH, 1).rotate(LEAN);
        var open = sheet.difference(Strokes.around(built, 120).buffer(-84, 3).union(other));
        for (var cell : Strokes.polygons(voronoi.getDiagram(Strokes.SHAPES))) {
            double lot = random.nextDouble();
            String crop = lot < 0.55 ? "crop" : lot < 0.8 ? "meadow" : lot < 0.95 ? "fallow" : "copse";
            for (var field : Strokes.polygons(lie.transform(cell).intersection(open))) {
                for (var inset : Strokes.polygons(field.buffer(-7, 2).buffer(5.5, 2))) {
                    if (inset.getArea() > 2500) {
                        features.add(Feature.of("field", Strokes.simplify(inset, 1.5))
                                .with("class", crop));
                    }
                }
            }
        }
    }

    List<Feature> features() {
        return features;
    }
}
