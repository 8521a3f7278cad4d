package fr.faubourg.territory;

import fr.faubourg.territory.geometry.Shapes;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.MapShape;
import fr.faubourg.ui.MapStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Draws places on maps: the ground, the place that a map is about, and the outlines around it. */
@Component
public class PlaceMaps {

    /** Points that a drawing of a few hundred pixels could not show anyway: a 600th of the map's width. */
    private static final double TOLERANCE = 1.0 / 600;

    private final OutlineQueries outlines;
    private final ObjectProvider<Basemap> basemap;

    PlaceMaps(OutlineQueries outlines, ObjectProvider<Basemap> basemap) {
        this.outlines = outlines;
        this.basemap = basemap;
    }

    /** A map about one place: its outline as the subject, the communes and neighbourhoods around for orientation. */
    public MapDrawing around(PlaceId place, String title) {
        Geometry subject = outlines.shape(place).orElse(null);
        return subject == null ? grounded(title) : about(subject, place, title);
    }

    private MapDrawing grounded(String title) {
        MapDrawing drawing = MapDrawing.of(title);
        Basemap ground = basemap.getIfAvailable();
        return ground == null ? drawing : drawing.basemap(ground.shapes());
    }

    private MapDrawing about(Geometry subject, @Nullable PlaceId place, String title) {
        MapDrawing drawing = grounded(title);
        Envelope extent = subject.getEnvelopeInternal();
        extent.expandBy(Math.max(extent.getWidth(), 0.002) * 0.3, Math.max(extent.getHeight(), 0.002) * 0.3);
        List<MapShape> shapes = new ArrayList<>();
        for (OutlineQueries.Outline outline : outlines.near(extent)) {
            if (!outline.id().equals(place)) {
                shapes.addAll(shapes(outline.shape(), MapStyle.OUTLINE, extent));
            }
        }
        shapes.addAll(shapes(subject, MapStyle.PERIMETER, extent));
        return drawing.outlines(shapes).focus(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
    }

    /** A map about a shape of another module, with the communes and neighbourhoods around for orientation. */
    public MapDrawing about(Geometry subject, String title) {
        return about(subject, null, title);
    }

    /** A map with the outlines of these places, fitted to all of them; without places, those of the whole territory. */
    public MapDrawing of(Collection<PlaceId> places, String title) {
        MapDrawing drawing = grounded(title);
        List<OutlineQueries.Outline> found = places.isEmpty() ? outlines.forSmallMaps() : outlines.of(places);
        Envelope extent = new Envelope();
        found.forEach(outline -> extent.expandToInclude(outline.shape().getEnvelopeInternal()));
        List<MapShape> shapes = new ArrayList<>();
        found.forEach(outline -> shapes.addAll(shapes(
                outline.shape(),
                outline.kind() == PlaceKind.NEIGHBOURHOOD || found.size() == 1 ? MapStyle.PERIMETER : MapStyle.OUTLINE,
                extent)));
        return drawing.outlines(shapes);
    }

    /** The address of the ground as GeoJSON, or null when there is none: for {@code basemap} of the map component. */
    public @Nullable String basemapUrl() {
        Basemap ground = basemap.getIfAvailable();
        return ground == null ? null : ground.url();
    }

    /** The address of the outlines, one place as the subject if given: for {@code outlines} of the map component. */
    public String outlinesUrl(@Nullable PlaceId subject) {
        return "/lieux/contours.geojson" + (subject == null ? "" : "?lieu=" + subject);
    }

    /** A shape as maps draw it, in full; nothing for a point. */
    public List<MapShape> outline(Geometry shape, MapStyle style) {
        return shapes(shape, style, shape.getEnvelopeInternal());
    }

    /** The perimeter of each of these places, or its point; those that have neither are left out. */
    public Map<PlaceId, Geometry> shapesOf(Collection<PlaceId> places) {
        return outlines.shapes(places);
    }

    /** A shape as maps draw it, without the points that could not be seen in this extent; nothing for a point. */
    static List<MapShape> shapes(Geometry shape, MapStyle style, Envelope extent) {
        double tolerance = Math.max(extent.getWidth(), extent.getHeight()) * TOLERANCE;
        List<double[]> parts = new ArrayList<>();
        Geometry simple = Shapes.simplified(shape, tolerance);
        for (int i = 0; i < simple.getNumGeometries(); i++) {
            if (simple.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                parts.add(ring(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    parts.add(ring(polygon.getInteriorRingN(hole)));
                }
            }
        }
        return parts.isEmpty() ? List.of() : List.of(new MapShape(style, parts));
    }

    private static double[] ring(LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        double[] flat = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            flat[2 * i] = points.getX(i);
            flat[2 * i + 1] = points.getY(i);
        }
        return flat;
    }
}
