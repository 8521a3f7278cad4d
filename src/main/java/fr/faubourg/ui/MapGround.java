package fr.faubourg.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the ground of a map and the outlines of places on it. */
final class MapGround {
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
            ground(basemap, style);
        }
        outlines.forEach(this::edge);
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

    /** Trees as dots, and names. */
    private void spots(MapShape shape) {
        for (double[] part : shape.parts()) {
            for (int i = 0; i < part.length; i += 2) {
                double x = frame.x(part[i]);
                double y = frame.y(part[i + 1]);
                if (frame.shows(x, y) && shape.style() == MapStyle.LABEL) {
                    name(shape, x, y);
                } else if (frame.shows(x, y)) {
                    tree(shape, x, y, frame.pixels(shape.metres()) / 2);
                }
            }
        }
    }

    private void name(MapShape shape, double x, double y) {
        String name = shape.name();
        if (name != null) {
            double half = name.length() * 2.8 + 4;
            double inside = width > 2 * half ? Math.clamp(x, half, width - half) : x;
            svg.start("text")
                    .attr("class", shape.style().cssClass())
                    .attr("x", inside)
                    .attr("y", y)
                    .attr("text-anchor", "middle")
                    .attr("font-size", 11)
                    .attr("font-style", "italic")
                    .attr("fill", shape.style().fill())
                    .text(name)
                    .done();
        }
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
