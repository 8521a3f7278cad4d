package fr.faubourg.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Upright bars over time, with the span of an event marked behind them: what was counted before, during and after it.
 *
 * @param title the finding
 * @param unit what is counted
 * @param labelHeading heading of the moments in the table
 * @param valueHeading heading of the figures
 * @param mark what the event is called on the drawing: "Opération"
 * @param columns in the order of time
 */
public record SpanChart(
        String title, String unit, String labelHeading, String valueHeading, String mark, List<Column> columns)
        implements Chart {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 190;
    private static final double TOP = 34;
    private static final double BOTTOM = 150;

    public SpanChart {
        columns = List.copyOf(columns);
    }

    /**
     * One bar.
     *
     * @param label its days: "du 1er au 7 sept. 2026"
     * @param count its height, zero or more
     * @param href the records that make it up, or null
     * @param during whether the event went on in these days
     */
    public record Column(String label, long count, @Nullable String href, boolean during) {
        public Column {
            if (count < 0) {
                throw new IllegalArgumentException("a bar is as high as " + count);
            }
        }
    }

    @Override
    public List<Row> rows() {
        return columns.stream()
                .map(column -> new Row(
                        column.during() ? column.label() + " · " + mark : column.label(),
                        FrenchFormat.number(column.count()),
                        column.href()))
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
        marked(svg);
        bars(svg);
        svg.start("line")
                .attr("class", "axis")
                .attr("x1", 0)
                .attr("x2", WIDTH)
                .attr("y1", BOTTOM)
                .attr("y2", BOTTOM)
                .attr("stroke", Svg.LINE)
                .done();
        label(svg, "avant", 0, "start");
        label(svg, "après", WIDTH, "end");
        return svg.done().toString();
    }

    private void marked(Svg svg) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).during()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return;
        }
        double middle = (left(first) + left(last + 1)) / 2;
        svg.start("rect")
                .attr("class", "track")
                .attr("x", left(first))
                .attr("y", TOP - 10)
                .attr("width", left(last + 1) - left(first))
                .attr("height", BOTTOM - TOP + 10)
                .attr("fill", Svg.HERE)
                .done();
        svg.start("text")
                .attr("x", Math.clamp(middle, 40, WIDTH - 40))
                .attr("y", TOP - 16)
                .attr("text-anchor", "middle")
                .attr("font-weight", 700)
                .attr("fill", Svg.INK)
                .text(mark)
                .done();
    }

    private void bars(Svg svg) {
        long highest = columns.stream().mapToLong(Column::count).max().orElse(0);
        boolean numbered = columns.size() <= 30;
        for (int i = 0; i < columns.size(); i++) {
            long count = columns.get(i).count();
            if (count == 0) {
                continue;
            }
            double height = (BOTTOM - TOP - 14) * count / highest;
            double gap = width() * 0.12;
            svg.start("rect")
                    .attr("class", "bar")
                    .attr("x", left(i) + gap)
                    .attr("y", BOTTOM - height)
                    .attr("width", width() - 2 * gap)
                    .attr("height", height)
                    .attr("fill", Svg.BRICK)
                    .done();
            if (numbered) {
                svg.start("text")
                        .attr("x", left(i) + width() / 2)
                        .attr("y", BOTTOM - height - 4)
                        .attr("text-anchor", "middle")
                        .attr("font-size", 11)
                        .attr("fill", Svg.INK)
                        .text(FrenchFormat.number(count))
                        .done();
            }
        }
    }

    private static void label(Svg svg, String text, double x, String anchor) {
        svg.start("text")
                .attr("class", "soft-text")
                .attr("x", x)
                .attr("y", BOTTOM + 20)
                .attr("text-anchor", anchor)
                .attr("fill", Svg.SOFT)
                .text(text)
                .done();
    }

    private double width() {
        return (double) WIDTH / columns.size();
    }

    private double left(int index) {
        return index * width();
    }
}
