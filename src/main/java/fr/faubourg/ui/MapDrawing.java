package fr.faubourg.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A map (carte) drawn as SVG on the server: a basemap, the outlines of places and numbered points, for the screen, for print and for
 * PDF. Points that would cover one another are drawn as one ("×3"). It carries no style attribute, only classes and presentation
 * attributes. Always shown beside the same content as a list.
 */
public final class MapDrawing {
    private static final double RADIUS = 10;
    private static final double MARGIN = 24;

    private final String title;
    private int width = 480;
    private int height = 400;
    private final List<MapShape> basemap = new ArrayList<>();
    private final List<MapShape> outlines = new ArrayList<>();
    private final List<MapPoint> points = new ArrayList<>();
    private MapFrame.@Nullable Bounds focus;

    private MapDrawing(String title) {
        this.title = title;
    }

    /** Starts a map; the title says what one sees: "Carte des 23 constats ouverts aux Tanneries". */
    public static MapDrawing of(String title) {
        return new MapDrawing(title);
    }

    /** The size of the drawing, 480 by 400 unless told; letters are drawn for about this size on the screen. */
    public MapDrawing size(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        return this;
    }

    /** Ground features, drawn in the order of {@link MapStyle}. */
    public MapDrawing basemap(List<MapShape> shapes) {
        basemap.addAll(shapes);
        return this;
    }

    /** Places; those of style PERIMETER are what the map is fitted to, else all of them. */
    public MapDrawing outlines(List<MapShape> shapes) {
        outlines.addAll(shapes);
        return this;
    }

    public MapDrawing points(List<MapPoint> morePoints) {
        points.addAll(morePoints);
        return this;
    }

    /** Fits the map to this box, in degrees, instead of its outlines and points. */
    public MapDrawing focus(double minLon, double minLat, double maxLon, double maxLat) {
        focus = new MapFrame.Bounds();
        focus.take(minLon, minLat);
        focus.take(maxLon, maxLat);
        return this;
    }

    /** For a page: takes the width it is given, follows the page's colours, points are links. */
    public String svg() {
        return draw(false);
    }

    /** For a PDF: fixed size, colours of paper, no links. */
    public String printSvg() {
        return draw(true);
    }

    private String draw(boolean forPrint) {
        MapFrame frame = MapFrame.around(bounds(), width, height, MARGIN);
        var svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                forPrint ? "http://www.w3.org/2000/svg" : null,
                "viewBox",
                "0 0 " + width + " " + height,
                "width",
                forPrint ? width : null,
                "height",
                forPrint ? height : null,
                "role",
                forPrint ? "img" : "group",
                "aria-label",
                title,
                "alt",
                forPrint ? title : null,
                "font-family",
                "sans-serif");
        svg.empty("rect", "class", "map-land", "width", width, "height", height, "fill", "#EFEBE2");
        outlines.forEach(shape -> fill(svg, frame, shape));
        for (MapStyle style : MapStyle.values()) {
            ground(svg, frame, style);
        }
        outlines.forEach(shape -> edge(svg, frame, shape));
        MapCluster.gather(points, frame).forEach(cluster -> point(svg, cluster, forPrint));
        scale(svg, frame);
        return svg.close("svg").toString();
    }

    private MapFrame.Bounds bounds() {
        if (focus != null) {
            return focus;
        }
        var bounds = new MapFrame.Bounds();
        boolean perimeters = outlines.stream().anyMatch(shape -> shape.style() == MapStyle.PERIMETER);
        outlines.stream()
                .filter(shape -> !perimeters || shape.style() == MapStyle.PERIMETER)
                .flatMap(shape -> shape.parts().stream())
                .forEach(bounds::take);
        points.forEach(point -> bounds.take(point.lon(), point.lat()));
        if (bounds.isEmpty()) {
            basemap.stream().flatMap(shape -> shape.parts().stream()).forEach(bounds::take);
        }
        if (bounds.isEmpty()) {
            bounds.take(-5.2, 41.3);
            bounds.take(9.6, 51.1);
        }
        return bounds;
    }

    private static void fill(Svg svg, MapFrame frame, MapShape shape) {
        String path = MapPath.of(frame, shape);
        if (shape.style().fill() != null && !path.isEmpty()) {
            svg.empty(
                    "path",
                    "class",
                    shape.style().cssClass(),
                    "d",
                    path,
                    "fill",
                    shape.style().fill(),
                    "fill-opacity",
                    "0.6",
                    "fill-rule",
                    "evenodd");
        }
    }

    private static void edge(Svg svg, MapFrame frame, MapShape shape) {
        String path = MapPath.of(frame, shape);
        boolean subject = shape.style() == MapStyle.PERIMETER;
        if (!path.isEmpty()) {
            svg.empty(
                    "path",
                    "class",
                    shape.style().cssClass() + "-edge",
                    "d",
                    path,
                    "fill",
                    "none",
                    "stroke",
                    shape.style().stroke(),
                    "stroke-width",
                    subject ? 2 : 1,
                    "stroke-dasharray",
                    subject ? "6 4" : null,
                    "stroke-linejoin",
                    "round");
        }
    }

    /** All ground features of one style, as one path for each width of line, so that a town stays light. */
    private void ground(Svg svg, MapFrame frame, MapStyle style) {
        Map<Double, StringBuilder> paths = new LinkedHashMap<>();
        for (MapShape shape : basemap) {
            if (shape.style() == style && style.form() == MapStyle.Form.POINT) {
                spots(svg, frame, shape);
            } else if (shape.style() == style) {
                paths.computeIfAbsent(shape.metres(), width -> new StringBuilder())
                        .append(MapPath.of(frame, shape));
            }
        }
        paths.forEach((metres, path) -> {
            boolean line = style.form() == MapStyle.Form.LINE;
            if (!path.isEmpty()) {
                svg.empty(
                        "path",
                        "class",
                        style.cssClass(),
                        "d",
                        path,
                        "fill",
                        line || style.fill() == null ? "none" : style.fill(),
                        "fill-rule",
                        line ? null : "evenodd",
                        "stroke",
                        style.stroke(),
                        "stroke-width",
                        line ? Math.clamp(frame.pixels(metres), 0.7, 12) : null,
                        "stroke-linecap",
                        line ? "round" : null,
                        "stroke-linejoin",
                        line ? "round" : null);
            }
        });
    }

    /** Trees as dots, and names. */
    private static void spots(Svg svg, MapFrame frame, MapShape shape) {
        String name = shape.name();
        for (double[] part : shape.parts()) {
            for (int i = 0; i < part.length; i += 2) {
                double x = frame.x(part[i]);
                double y = frame.y(part[i + 1]);
                double radius = frame.pixels(shape.metres()) / 2;
                if (!frame.shows(x, y)) {
                    continue;
                }
                if (shape.style() != MapStyle.LABEL && radius >= 0.8) {
                    svg.empty(
                            "circle",
                            "class",
                            shape.style().cssClass(),
                            "cx",
                            x,
                            "cy",
                            y,
                            "r",
                            radius,
                            "fill",
                            shape.style().fill());
                } else if (shape.style() == MapStyle.LABEL && name != null) {
                    svg.open(
                                    "text",
                                    "class",
                                    shape.style().cssClass(),
                                    "x",
                                    x,
                                    "y",
                                    y,
                                    "text-anchor",
                                    "middle",
                                    "font-size",
                                    11,
                                    "font-style",
                                    "italic",
                                    "fill",
                                    shape.style().fill())
                            .text(name)
                            .close("text");
                }
            }
        }
    }

    private static void point(Svg svg, MapCluster cluster, boolean forPrint) {
        MapPoint first = cluster.points.getFirst();
        boolean alone = cluster.points.size() == 1;
        String written = alone ? first.number() : "×" + FrenchFormat.number(cluster.points.size());
        String heard = alone ? first.number() + ", " + first.title() : togetherHeard(cluster);
        Tone tone = alone ? first.tone() : Tone.PLAIN;
        String cssClass = "map-point" + (alone ? "" : " cluster") + (tone == Tone.PLAIN ? "" : " " + tone.cssClass());
        boolean link = alone && first.href() != null && !forPrint;
        String element = link ? "a" : "g";
        double wide = Math.max(2 * RADIUS, written.length() * 6.4 + 8);
        svg.open(element, "class", cssClass, "href", link ? first.href() : null, "aria-label", link ? heard : null);
        svg.open("title").text(heard).close("title");
        svg.empty(
                "rect",
                "x",
                cluster.x - wide / 2,
                "y",
                cluster.y - RADIUS,
                "width",
                wide,
                "height",
                2 * RADIUS,
                "rx",
                RADIUS,
                "fill",
                alone ? Svg.colour(tone) : Svg.WHITE,
                "stroke",
                alone ? Svg.WHITE : Svg.INK,
                "stroke-width",
                alone ? 1.0 : 2.0);
        svg.open(
                        "text",
                        "x",
                        cluster.x,
                        "y",
                        cluster.y + 4,
                        "text-anchor",
                        "middle",
                        "font-size",
                        11,
                        "font-weight",
                        700,
                        "fill",
                        alone ? Svg.WHITE : Svg.INK)
                .text(written)
                .close("text");
        svg.close(element);
    }

    private static String togetherHeard(MapCluster cluster) {
        int shown = Math.min(cluster.points.size(), 12);
        String numbers =
                cluster.points.stream().limit(shown).map(MapPoint::number).collect(Collectors.joining(", "));
        return FrenchFormat.number(cluster.points.size()) + " au même endroit : " + numbers
                + (shown < cluster.points.size() ? "…" : "");
    }

    private void scale(Svg svg, MapFrame frame) {
        double metres = frame.scaleLength();
        double y = height - 12.0;
        svg.open("g", "class", "map-scale");
        svg.empty(
                "line",
                "x1",
                12,
                "x2",
                12 + frame.pixels(metres),
                "y1",
                y,
                "y2",
                y,
                "stroke",
                Svg.INK,
                "stroke-width",
                2);
        svg.open("text", "x", 12, "y", y - 5, "font-size", 11, "fill", Svg.INK)
                .text(FrenchFormat.distance(metres))
                .close("text");
        svg.close("g");
    }
}
