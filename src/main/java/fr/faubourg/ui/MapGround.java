package fr.faubourg.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the ground of a map and the outlines of places on it. */
final class MapGround {
    /** About how wide a letter of a name is, in pixels. */
    private static final double LETTER = 5.6;
    /** Half the height of a point. */
    private static final double POINT = 10;

    private static final double[] ASIDE = {0, -16, 16, -28, 28, -40, 40};

    private final Svg svg;
    private final MapFrame frame;
    private final int width;

    MapGround(Svg svg, MapFrame frame, int width) {
        this.svg = svg;
        this.frame = frame;
        this.width = width;
    }

    /** From the lowest to the highest: the light ground of places, the basemap, then the edges of places. */
    void draw(List<MapShape> basemap, List<MapShape> outlines) {
        outlines.forEach(this::fill);
        for (MapStyle style : MapStyle.values()) {
            if (style != MapStyle.LABEL) {
                ground(basemap, style);
            }
        }
        outlines.forEach(this::edge);
    }

    /** Names, above everything, and beside the points that stand where they would be written. */
    void names(List<MapShape> basemap, List<MapCluster> points) {
        for (MapShape shape : basemap) {
            String name = shape.name();
            if (shape.style() != MapStyle.LABEL || name == null) {
                continue;
            }
            for (double[] part : shape.parts()) {
                double x = frame.x(part[0]);
                double y = frame.y(part[1]);
                if (frame.shows(x, y)) {
                    name(shape, name, x, y, points);
                }
            }
        }
    }

    private void fill(MapShape shape) {
        String path = MapPath.of(frame, shape);
        if (shape.style().fill() != null && !path.isEmpty()) {
            svg.start("path")
                    .attr("class", shape.style().cssClass())
                    .attr("d", path)
                    .attr("fill", shape.style().fill())
                    .attr("fill-opacity", "0.6")
                    .attr("fill-rule", "evenodd")
                    .done();
        }
    }

    private void edge(MapShape shape) {
        String path = MapPath.of(frame, shape);
        boolean subject = shape.style() == MapStyle.PERIMETER;
        if (!path.isEmpty()) {
            svg.start("path")
                    .attr("class", shape.style().cssClass() + "-edge")
                    .attr("d", path)
                    .attr("fill", "none")
                    .attr("stroke", shape.style().stroke())
                    .attr("stroke-width", subject ? 2 : 1)
                    .attr("stroke-dasharray", subject ? "6 4" : null)
                    .attr("stroke-linejoin", "round")
                    .done();
        }
    }

    /** All ground features of one style, as one path for each width of line, so that a town stays light. */
    private void ground(List<MapShape> basemap, MapStyle style) {
        Map<Double, StringBuilder> paths = new LinkedHashMap<>();
        for (MapShape shape : basemap) {
            if (shape.style() == style && style.form() == MapStyle.Form.POINT) {
                spots(shape);
            } else if (shape.style() == style) {
                paths.computeIfAbsent(shape.metres(), width -> new StringBuilder())
                        .append(MapPath.of(frame, shape));
            }
        }
        paths.forEach((metres, path) -> {
            boolean line = style.form() == MapStyle.Form.LINE;
            if (!path.isEmpty()) {
                svg.start("path")
                        .attr("class", style.cssClass())
                        .attr("d", path)
                        .attr("fill", line || style.fill() == null ? "none" : style.fill())
                        .attr("fill-rule", line ? null : "evenodd")
                        .attr("stroke", style.stroke())
                        .attr("stroke-width", line ? Math.clamp(frame.pixels(metres), 0.7, 12) : null)
                        .attr("stroke-linecap", line ? "round" : null)
                        .attr("stroke-linejoin", line ? "round" : null)
                        .done();
            }
        });
    }

    /** Trees as dots. */
    private void spots(MapShape shape) {
        for (double[] part : shape.parts()) {
            for (int i = 0; i < part.length; i += 2) {
                double x = frame.x(part[i]);
                double y = frame.y(part[i + 1]);
                if (frame.shows(x, y)) {
                    tree(shape, x, y, frame.pixels(shape.metres()) / 2);
                }
            }
        }
    }

    private void name(MapShape shape, String name, double x, double y, List<MapCluster> points) {
        double half = name.length() * LETTER / 2 + 4;
        double inside = width > 2 * half ? Math.clamp(x, half, width - half) : x;
        svg.start("text")
                .attr("class", shape.style().cssClass())
                .attr("x", inside)
                .attr("y", y + clear(inside, y, half, points))
                .attr("text-anchor", "middle")
                .attr("font-size", 11)
                .attr("font-style", "italic")
                .attr("fill", shape.style().fill())
                .text(name)
                .done();
    }

    /** How far up or down a name moves so that it covers no point; not at all where there is no room. */
    private static double clear(double x, double y, double half, List<MapCluster> points) {
        for (double step : ASIDE) {
            double middle = y + step - 4;
            if (points.stream()
                    .noneMatch(
                            each -> Math.abs(each.x - x) < half + POINT + 4 && Math.abs(each.y - middle) < POINT + 6)) {
                return step;
            }
        }
        return 0;
    }

    private void tree(MapShape shape, double x, double y, double radius) {
        if (radius >= 0.8) {
            svg.start("circle")
                    .attr("class", shape.style().cssClass())
                    .attr("cx", x)
                    .attr("cy", y)
                    .attr("r", radius)
                    .attr("fill", shape.style().fill())
                    .done();
        }
    }
}
