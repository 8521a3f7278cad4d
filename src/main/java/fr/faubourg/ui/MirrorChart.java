package fr.faubourg.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two counts over the same months, one above the line and one below it (chronologie): what was done, and what was seen. A part of the upper one may
 * stand out. Where nothing stands below in any month, the drawing ends under its line.
 *
 * @param title the finding
 * @param unit what is counted
 * @param labelHeading heading of the months in the table
 * @param upper what stands above: "Interventions"
 * @param marked what part of it stands out: "dont suivies d'un retour"
 * @param lower what stands below: "Constats"
 * @param columns from left to right
 */
public record MirrorChart(
        String title,
        String unit,
        String labelHeading,
        String upper,
        String marked,
        String lower,
        List<MirrorChart.Column> columns)
        implements Chart {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 236;
    private static final double TOP = 40;
    private static final double UPPER_BASE = 110;
    private static final double LOWER_BASE = 134;
    private static final int HEIGHT_ABOVE = 134;
    private static final double REACH = 68;

    public MirrorChart {
        columns = List.copyOf(columns);
    }

    /**
     * One month.
     *
     * @param label as the table has it: "nov. 2026"
     * @param shortLabel as the drawing has it: "nov."
     * @param marked the part of {@code upper} that stands out, not more than that
     * @param href the records that make up {@code upper}, or null
     */
    public record Column(
            String label,
            String shortLabel,
            long upper,
            long marked,
            long lower,
            @Nullable String href) {
        public Column(String label, String shortLabel, long upper, long marked, long lower) {
            this(label, shortLabel, upper, marked, lower, null);
        }

        public Column {
            if (upper < 0 || lower < 0 || marked < 0 || marked > upper) {
                throw new IllegalArgumentException(marked + " of " + upper + ", " + lower);
            }
        }
    }

    @Override
    public String valueHeading() {
        return upper;
    }

    @Override
    public List<String> moreHeadings() {
        return List.of(marked, lower);
    }

    @Override
    public List<Row> rows() {
        return columns.stream()
                .map(column -> new Row(
                        column.label(),
                        FrenchFormat.number(column.upper()),
                        column.href(),
                        List.of(FrenchFormat.number(column.marked()), FrenchFormat.number(column.lower()))))
                .toList();
    }

    @Override
    public String svg(boolean forPrint) {
        var svg = new Svg();
        long deepest = columns.stream().mapToLong(Column::lower).max().orElse(0);
        int height = deepest == 0 ? HEIGHT_ABOVE : HEIGHT;
        svg.start("svg")
                .attr("xmlns", forPrint ? "http://www.w3.org/2000/svg" : null)
                .attr("width", forPrint ? WIDTH : null)
                .attr("height", forPrint ? height : null)
                .attr("viewBox", "0 0 " + WIDTH + " " + height)
                // What holds links is no single picture.
                .attr("role", !forPrint && columns.stream().anyMatch(each -> each.href() != null) ? "group" : "img")
                .attr("aria-label", title)
                .attr("alt", forPrint ? title : null)
                .attr("font-family", "sans-serif")
                .attr("font-size", 14);
        legend(svg, deepest > 0);
        double step = columns.isEmpty() ? WIDTH : WIDTH / (double) columns.size();
        long most = columns.stream().mapToLong(Column::upper).max().orElse(0);
        // Labels and numbers need about 64 and 28 units each.
        int labelled = Math.max(2, (int) Math.ceil(64 / step));
        boolean numbered = step >= 28;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double x = i * step + step * 0.16;
            double width = step * 0.68;
            double up = share(column.upper(), most);
            double part = share(column.marked(), most);
            double down = share(column.lower(), deepest);
            opened(svg, column, forPrint);
            bar(svg, x, UPPER_BASE - up, width, up - part, Tone.PLAIN);
            bar(svg, x, UPPER_BASE - part, width, part, Tone.LATE);
            closed(svg, column, forPrint);
            bar(svg, x, LOWER_BASE, width, down, Tone.WAITING);
            if (numbered || column.upper() == most) {
                number(svg, x + width / 2, UPPER_BASE - up - 5, column.upper(), "");
            }
            if (numbered || column.lower() == deepest) {
                number(svg, x + width / 2, LOWER_BASE + down + 15, column.lower(), "soft-text");
            }
            if (i % labelled == (columns.size() - 1) % labelled) {
                label(svg, Math.clamp(x + width / 2, 24, WIDTH - 24.0), LOWER_BASE - 7, column.shortLabel());
            }
        }
        return svg.done().toString();
    }

    private void opened(Svg svg, Column column, boolean forPrint) {
        if (column.href() != null && !forPrint && column.upper() > 0) {
            svg.start("a")
                    .attr("href", column.href())
                    .attr(
                            "aria-label",
                            column.label() + "\u00a0: " + FrenchFormat.number(column.upper()) + " (" + upper + ")");
        }
    }

    private static void closed(Svg svg, Column column, boolean forPrint) {
        if (column.href() != null && !forPrint && column.upper() > 0) {
            svg.done();
        }
    }

    private void legend(Svg svg, boolean below) {
        bar(svg, 0, 4, 12, 12, Tone.PLAIN);
        words(svg, 18, 15, upper);
        double after = 34 + 7.4 * upper.length();
        bar(svg, after, 4, 12, 12, Tone.LATE);
        words(svg, after + 18, 15, marked);
        if (below) {
            bar(svg, 0, HEIGHT - 14, 12, 12, Tone.WAITING);
            words(svg, 18, HEIGHT - 3.0, lower);
        }
    }

    private static double share(long count, long most) {
        return most == 0 ? 0 : (REACH - (TOP - 36)) * count / most;
    }

    private static void bar(Svg svg, double x, double y, double width, double height, Tone tone) {
        if (height > 0) {
            svg.start("rect")
                    .attr("class", ("bar " + tone.cssClass()).strip())
                    .attr("x", x)
                    .attr("y", y)
                    .attr("width", width)
                    .attr("height", height)
                    .attr("fill", Svg.colour(tone))
                    .done();
        }
    }

    private static void number(Svg svg, double x, double y, long count, String cssClass) {
        if (count > 0) {
            svg.start("text")
                    .attr("class", cssClass.isEmpty() ? null : cssClass)
                    .attr("x", x)
                    .attr("y", y)
                    .attr("text-anchor", "middle")
                    .attr("fill", cssClass.isEmpty() ? Svg.INK : Svg.SOFT)
                    .text(FrenchFormat.number(count))
                    .done();
        }
    }

    private static void label(Svg svg, double x, double y, String text) {
        svg.start("text")
                .attr("class", "soft-text")
                .attr("x", x)
                .attr("y", y)
                .attr("text-anchor", "middle")
                .attr("fill", Svg.SOFT)
                .text(text)
                .done();
    }

    private static void words(Svg svg, double x, double y, String text) {
        svg.start("text")
                .attr("x", x)
                .attr("y", y)
                .attr("fill", Svg.INK)
                .text(text)
                .done();
    }
}
