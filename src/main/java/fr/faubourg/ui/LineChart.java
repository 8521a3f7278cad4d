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
        svg.start("svg")
                .attr("xmlns", forPrint ? "http://www.w3.org/2000/svg" : null)
                .attr("width", forPrint ? WIDTH : null)
                .attr("height", forPrint ? HEIGHT : null)
                .attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                .attr("role", "img")
                .attr("aria-label", title)
                .attr("alt", forPrint ? title : null)
                .attr("font-family", "sans-serif")
                .attr("font-size", 14);
        svg.start("line")
                .attr("class", "axis")
                .attr("x1", LEFT)
                .attr("x2", right())
                .attr("y1", BOTTOM)
                .attr("y2", BOTTOM)
                .attr("stroke", Svg.LINE)
                .done();
        if (!points.isEmpty()) {
            curve(svg);
        }
        return svg.done().toString();
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
        svg.start("line")
                .attr("class", "axis")
                .attr("x1", LEFT)
                .attr("x2", right())
                .attr("y1", TOP)
                .attr("y2", TOP)
                .attr("stroke", Svg.LINE)
                .done();
        svg.start("text")
                .attr("class", "soft-text")
                .attr("x", LEFT)
                .attr("y", TOP - 8)
                .attr("fill", Svg.SOFT)
                .text(highest.valueText())
                .done();
        svg.start("polyline")
                .attr("class", "curve")
                .attr("points", path)
                .attr("fill", "none")
                .attr("stroke", Svg.BRICK)
                .attr("stroke-width", 2.5)
                .attr("stroke-linejoin", "round")
                .done();
        svg.start("circle")
                .attr("class", "dot")
                .attr("cx", lastX)
                .attr("cy", lastY)
                .attr("r", 4)
                .attr("fill", Svg.BRICK)
                .done();
        svg.start("text")
                .attr("x", lastX + 9)
                .attr("y", lastY + 5)
                .attr("font-weight", 700)
                .attr("fill", Svg.INK)
                .text(last.valueText())
                .done();
        svg.start("text")
                .attr("class", "soft-text")
                .attr("x", LEFT)
                .attr("y", BOTTOM + 20)
                .attr("fill", Svg.SOFT)
                .text(points.getFirst().label())
                .done();
        if (points.size() > 1) {
            svg.start("text")
                    .attr("class", "soft-text")
                    .attr("x", lastX)
                    .attr("y", BOTTOM + 20)
                    .attr("text-anchor", "end")
                    .attr("fill", Svg.SOFT)
                    .text(last.label())
                    .done();
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
