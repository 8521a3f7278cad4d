package fr.faubourg.ui;

import java.util.List;
import java.util.StringJoiner;

/**
 * A small curve over time: the highest value, the first and last moments and the last value are written on it.
 *
 * @param title the finding
 * @param unit what is counted
 * @param labelHeading heading of the moments in the table
 * @param valueHeading heading of the figures
 * @param points in the order of time, evenly spaced; values are zero or more
 */
public record LineChart(String title, String unit, String labelHeading, String valueHeading, List<Point> points)
        implements Chart {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 170;
    private static final double LEFT = 4;
    private static final double TOP = 24;
    private static final double BOTTOM = 140;

    public LineChart {
        points = List.copyOf(points);
    }

    @Override
    public List<Row> rows() {
        return points.stream()
                .map(point -> new Row(point.label(), point.valueText(), null))
                .toList();
    }

    @Override
    public String svg(boolean forPrint) {
        var svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                forPrint ? "http://www.w3.org/2000/svg" : null,
                "width",
                forPrint ? WIDTH : null,
                "height",
                forPrint ? HEIGHT : null,
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-label",
                title,
                "alt",
                forPrint ? title : null,
                "font-family",
                "sans-serif",
                "font-size",
                14);
        svg.empty("line", "class", "axis", "x1", LEFT, "x2", right(), "y1", BOTTOM, "y2", BOTTOM, "stroke", Svg.LINE);
        if (!points.isEmpty()) {
            curve(svg);
        }
        return svg.close("svg").toString();
    }

    private void curve(Svg svg) {
        Point highest = points.getFirst();
        var path = new StringJoiner(" ");
        for (int i = 0; i < points.size(); i++) {
            highest = points.get(i).value() > highest.value() ? points.get(i) : highest;
        }
        for (int i = 0; i < points.size(); i++) {
            path.add(Svg.coordinate(x(i)) + "," + Svg.coordinate(y(points.get(i), highest)));
        }
        Point last = points.getLast();
        double lastX = x(points.size() - 1);
        double lastY = y(last, highest);
        svg.empty("line", "class", "axis", "x1", LEFT, "x2", right(), "y1", TOP, "y2", TOP, "stroke", Svg.LINE);
        svg.open("text", "class", "soft-text", "x", LEFT, "y", TOP - 8, "fill", Svg.SOFT)
                .text(highest.valueText())
                .close("text");
        svg.empty(
                "polyline",
                "class",
                "curve",
                "points",
                path,
                "fill",
                "none",
                "stroke",
                Svg.BRICK,
                "stroke-width",
                2.5,
                "stroke-linejoin",
                "round");
        svg.empty("circle", "class", "dot", "cx", lastX, "cy", lastY, "r", 4, "fill", Svg.BRICK);
        svg.open("text", "x", lastX + 9, "y", lastY + 5, "font-weight", 600, "fill", Svg.INK)
                .text(last.valueText())
                .close("text");
        svg.open("text", "class", "soft-text", "x", LEFT, "y", BOTTOM + 20, "fill", Svg.SOFT)
                .text(points.getFirst().label())
                .close("text");
        if (points.size() > 1) {
            svg.open("text", "class", "soft-text", "x", lastX, "y", BOTTOM + 20, "text-anchor", "end", "fill", Svg.SOFT)
                    .text(last.label())
                    .close("text");
        }
    }

    private double x(int index) {
        return points.size() == 1 ? LEFT : LEFT + (right() - LEFT) * index / (points.size() - 1);
    }

    /** The last value, written after its point, needs room: about 9 units for a bold letter. */
    private double right() {
        return points.isEmpty()
                ? WIDTH
                : WIDTH - 14 - 9.0 * points.getLast().valueText().length();
    }

    private static double y(Point point, Point highest) {
        return highest.value() == 0 ? BOTTOM : BOTTOM - (BOTTOM - TOP) * point.value() / highest.value();
    }

    /**
     * One moment.
     *
     * @param label the moment, "sept. 2026"
     * @param value its figure, zero or more
     * @param valueText the figure as it is read
     */
    public record Point(String label, double value, String valueText) {
        public Point {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("a point is as high as " + value);
            }
        }
    }
}
