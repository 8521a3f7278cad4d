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
        svg.open(
                "svg",
                "xmlns",
                forPrint ? "http://www.w3.org/2000/svg" : null,
                "width",
                forPrint ? PRINT_WIDTH : "100%",
                "height",
                Math.max(1, bars.size()) * ROW,
                "role",
                "img",
                "aria-label",
                title,
                "alt",
                forPrint ? title : null,
                "font-family",
                "sans-serif",
                "font-size",
                15);
        double y = 0;
        for (Bar bar : bars) {
            svg.open("text", "x", 0, "y", y + 15, "fill", Svg.INK)
                    .text(bar.label())
                    .close("text");
            svg.open(
                            "text",
                            "x",
                            at(1, forPrint),
                            "y",
                            y + 15,
                            "text-anchor",
                            "end",
                            "font-weight",
                            600,
                            "fill",
                            Svg.INK)
                    .text(bar.valueText())
                    .close("text");
            svg.empty(
                    "rect",
                    "class",
                    "track",
                    "x",
                    0,
                    "y",
                    y + 21,
                    "width",
                    at(1, forPrint),
                    "height",
                    9,
                    "rx",
                    2,
                    "fill",
                    Svg.HERE);
            if (bar.value() > 0) {
                String cssClass = ("bar " + bar.tone().cssClass()).strip();
                String width = at(bar.value() / highest, forPrint);
                svg.empty(
                        "rect",
                        "class",
                        cssClass,
                        "x",
                        0,
                        "y",
                        y + 21,
                        "width",
                        width,
                        "height",
                        9,
                        "rx",
                        2,
                        "fill",
                        Svg.colour(bar.tone()));
            }
            y += ROW;
        }
        return svg.close("svg").toString();
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
