package fr.faubourg.demo.drawing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Paints a drawing as SVG in the project's colours, to look at it while drawing. */
final class Picture {

    private static final Map<String, String> GROUND = Map.ofEntries(
            Map.entry("field crop", "#EBE6D8"),
            Map.entry("field meadow", "#E5E8D8"),
            Map.entry("field fallow", "#EDE9DF"),
            Map.entry("field copse", "#C9D9C4"),
            Map.entry("garden", "#E8E8DA"),
            Map.entry("green lawn", "#DFE8D6"),
            Map.entry("green wood", "#C3D6BF"),
            Map.entry("green vineyard", "#DDE3CB"),
            Map.entry("green cemetery", "#D9E2D3"),
            Map.entry("green", "#CFE0CC"),
            Map.entry("water", "#D5E1E4"),
            Map.entry("paved parking", "#E6E0D4"),
            Map.entry("paved", "#F7F3EA"),
            Map.entry("play", "#E9DCC0"),
            Map.entry("green pitch", "#BFD6BC"),
            Map.entry("building church", "#BFB29E"),
            Map.entry("building public", "#CDBFAA"),
            Map.entry("building estate", "#D0C5B3"),
            Map.entry("building", "#DCD4C6"));

    private final StringBuilder svg = new StringBuilder();
    private final Envelope view;
    private final double scale;

    private Picture(Envelope view, int width) {
        this.view = view;
        scale = width / view.getWidth();
    }

    static String svg(Drawing drawing, Envelope view, int width) {
        var picture = new Picture(view, width);
        picture.paint(drawing.basemap(), drawing.perimeters(), drawing.places());
        return picture.svg.toString();
    }

    private void paint(List<Feature> basemap, List<Feature> perimeters, List<Feature> places) {
        svg.append(
                "<svg xmlns='http://www.w3.org/2000/svg' width='%.0f' height='%.0f'><rect width='100%%' height='100%%' fill='#EFEBE2'/>"
                        .formatted(view.getWidth() * scale, view.getHeight() * scale));
        for (var feature : basemap) {
            switch (feature.text("kind")) {
                case "road", "path", "tree", "label", "rail", "building" -> {}
                default -> area(feature, "none", 0);
            }
        }
        streets(basemap, 1.6, false);
        basemap.stream().filter(feature -> feature.text("kind").equals("rail")).forEach(this::railway);
        streets(basemap, 0, true);
        basemap.stream()
                .filter(feature -> feature.text("kind").equals("building"))
                .forEach(feature -> area(feature, "#C9BEAC", 0.5));
        basemap.stream().filter(feature -> feature.text("kind").equals("tree")).forEach(this::trees);
        perimeters.forEach(feature -> path(feature.shape(), "none", "#A63F27", 2 / scale, "stroke-dasharray='7 5'"));
        places.stream()
                .filter(feature -> feature.text("kind").equals("residence"))
                .forEach(feature -> path(feature.shape(), "none", "#1F2A44", 0.7 / scale, "stroke-dasharray='2 2'"));
        places.stream()
                .filter(feature -> feature.text("kind").equals("entrance"))
                .forEach(
                        feature -> dot(feature.shape().getCoordinate(), Math.max(1.5, 1.5 * scale) / scale, "#A63F27"));
        basemap.stream().filter(feature -> feature.text("kind").equals("label")).forEach(this::label);
        svg.append("</svg>\n");
    }

    private void area(Feature feature, String stroke, double strokeMetres) {
        String kind = feature.text("kind");
        String fill = GROUND.getOrDefault(kind + " " + feature.text("class"), GROUND.getOrDefault(kind, "#FF00FF"));
        path(feature.shape(), fill, stroke, Math.max(strokeMetres, 0), "");
    }

    private void streets(List<Feature> basemap, double casing, boolean inside) {
        for (var feature : basemap) {
            boolean walk = feature.text("kind").equals("path");
            if (!walk && !feature.text("kind").equals("road")) {
                continue;
            }
            double width = feature.number("width");
            if (walk && inside) {
                path(feature.shape(), "none", "#FBF8F2", Math.max(width, 1 / scale), "stroke-linecap='round'");
            } else if (!walk) {
                path(
                        feature.shape(),
                        "none",
                        inside ? "#FFFFFF" : "#D9D1C2",
                        width + casing + (inside ? 0 : 0.6 / scale),
                        "stroke-linecap='round' stroke-linejoin='round'");
            }
        }
    }

    private void railway(Feature feature) {
        path(feature.shape(), "none", "#B9B0A2", 4, "");
        path(feature.shape(), "none", "#F4F0E8", 2.4, "stroke-dasharray='%.1f %.1f'".formatted(9 * scale, 9 * scale));
    }

    private void trees(Feature feature) {
        for (var point : feature.shape().getCoordinates()) {
            dot(point, 2.6, "#B7CFB2");
        }
    }

    private void dot(Coordinate at, double radius, String fill) {
        svg.append(text("<circle cx='%.1f' cy='%.1f' r='%.1f' fill='%s'/>", x(at), y(at), radius * scale, fill));
    }

    private void label(Feature feature) {
        var at = ((Point) feature.shape()).getCoordinate();
        svg.append(text(
                "<text x='%.1f' y='%.1f' font-family='Palatino,Georgia,serif' font-size='15' font-style='italic' fill='#55607A' text-anchor='middle' paint-order='stroke' stroke='#FAF7F2' stroke-width='3'>%s</text>",
                x(at), y(at), feature.text("name")));
    }

    private void path(Geometry shape, String fill, String stroke, double strokeMetres, String more) {
        if (!shape.getEnvelopeInternal().intersects(view)) {
            return;
        }
        svg.append("<path fill-rule='evenodd' fill='")
                .append(fill)
                .append("' stroke='")
                .append(stroke)
                .append(text("' stroke-width='%.2f' ", strokeMetres * scale))
                .append(more)
                .append(" d='");
        parts(shape);
        svg.append("'/>");
    }

    private void parts(Geometry shape) {
        if (shape instanceof Polygon polygon) {
            parts(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                parts(polygon.getInteriorRingN(i));
            }
        } else if (shape instanceof LineString line) {
            String command = "M";
            for (var point : line.getCoordinates()) {
                svg.append(text("%s%.1f %.1f", command, x(point), y(point)));
                command = "L";
            }
        } else {
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                parts(shape.getGeometryN(i));
            }
        }
    }

    private double x(Coordinate point) {
        return (point.x - view.getMinX()) * scale;
    }

    private double y(Coordinate point) {
        return (view.getMaxY() - point.y) * scale;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
