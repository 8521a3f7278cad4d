package fr.faubourg.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars, each under its label, so that long French labels stay readable on a phone.
 *
 * @param title the finding
 * @param unit what is counted
 * @param labelHeading heading of the labels in the table
 * @param valueHeading heading of the figures
 * @param bars from top to bottom; values are zero or more
 */
public record BarChart(String title, String unit, String labelHeading, String valueHeading, List<Bar> bars)
        implements Chart {
    private static final int ROW = 40;
    private static final int PRINT_WIDTH = 640;

    public BarChart {
        bars = List.copyOf(bars);
    }

    /** Starts a chart without bars. */
    public static BarChart of(String title, String unit, String labelHeading, String valueHeading) {
        return new BarChart(title, unit, labelHeading, valueHeading, List.of());
    }

    /** Adds a bar for a count. */
    public BarChart bar(String label, long count, @Nullable String href) {
        return bar(new Bar(label, count, FrenchFormat.number(count), href, Tone.PLAIN));
    }

    public BarChart bar(Bar bar) {
        var more = new ArrayList<>(bars);
        more.add(bar);
        return new BarChart(title, unit, labelHeading, valueHeading, more);
    }

    @Override
    public List<Row> rows() {
        return bars.stream()
                .map(bar -> new Row(bar.label(), bar.valueText(), bar.href()))
                .toList();
    }

    @Override
    public String svg(boolean forPrint) {
        double highest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        var svg = new Svg();
        svg.start("svg")
                .attr("xmlns", forPrint ? "http://www.w3.org/2000/svg" : null)
                .attr("width", forPrint ? PRINT_WIDTH : "100%")
                .attr("height", Math.max(1, bars.size()) * ROW)
                .attr("role", "img")
                .attr("aria-label", title)
                .attr("alt", forPrint ? title : null)
                .attr("font-family", "sans-serif")
                .attr("font-size", 15);
        double y = 0;
        for (Bar bar : bars) {
            svg.start("text")
                    .attr("x", 0)
                    .attr("y", y + 15)
                    .attr("fill", Svg.INK)
                    .text(bar.label())
                    .done();
            svg.start("text")
                    .attr("x", at(1, forPrint))
                    .attr("y", y + 15)
                    .attr("text-anchor", "end")
                    .attr("font-weight", 700)
                    .attr("fill", Svg.INK)
                    .text(bar.valueText())
                    .done();
            svg.start("rect")
                    .attr("class", "track")
                    .attr("x", 0)
                    .attr("y", y + 21)
                    .attr("width", at(1, forPrint))
                    .attr("height", 9)
                    .attr("rx", 2)
                    .attr("fill", Svg.HERE)
                    .done();
            if (bar.value() > 0) {
                String cssClass = ("bar " + bar.tone().cssClass()).strip();
                String width = at(bar.value() / highest, forPrint);
                svg.start("rect")
                        .attr("class", cssClass)
                        .attr("x", 0)
                        .attr("y", y + 21)
                        .attr("width", width)
                        .attr("height", 9)
                        .attr("rx", 2)
                        .attr("fill", Svg.colour(bar.tone()))
                        .done();
            }
            y += ROW;
        }
        return svg.done().toString();
    }

    private static String at(double share, boolean forPrint) {
        return forPrint ? Svg.coordinate(share * PRINT_WIDTH) : Svg.coordinate(share * 100) + "%";
    }

    /**
     * One bar.
     *
     * @param label what is counted
     * @param value its length, zero or more
     * @param valueText the figure as it is read, with its unit where the chart's does not say it
     * @param href the records that make it up, or null
     * @param tone its colour
     */
    public record Bar(
            String label,
            double value,
            String valueText,
            @Nullable String href,
            Tone tone) {
        public Bar {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("a bar is as long as " + value);
            }
        }
    }
}
