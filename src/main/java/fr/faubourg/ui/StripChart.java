package fr.faubourg.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several people said of one thing over time, on a scale of a few levels: a lane for each of them, a bar for each thing said, as high as its
 * level and with its number, so that colour only repeats it.
 *
 * @param title the finding
 * @param unit how to read it
 * @param marks in the order of time
 */
public record StripChart(String title, String unit, List<Mark> marks) implements Chart {
    private static final int WIDTH = 480;
    private static final double LANE = 74;
    private static final double HIGHEST = 30;
    private static final double BAR = 12;
    private static final double LEFT = 4;
    private static final double RIGHT = WIDTH - 24.0;

    public StripChart {
        marks = List.copyOf(marks);
    }

    /**
     * One thing said.
     *
     * @param lane who said it
     * @param level from 1 to {@code of}
     * @param words the level in words
     * @param cssClass of its colour
     */
    public record Mark(String lane, LocalDate day, int level, int of, String words, String cssClass) {
        public Mark {
            if (level < 1 || level > of) {
                throw new IllegalArgumentException(level + " of " + of);
            }
        }
    }

    @Override
    public String labelHeading() {
        return "Quand, par qui";
    }

    @Override
    public String valueHeading() {
        return "Niveau";
    }

    @Override
    public List<Row> rows() {
        return marks.reversed().stream()
                .map(mark -> new Row(FrenchFormat.shortDate(mark.day()) + ", " + mark.lane(), mark.words(), null))
                .toList();
    }

    @Override
    public String svg(boolean forPrint) {
        var lanes = marks.stream().map(Mark::lane).distinct().toList();
        double height = lanes.size() * LANE + 24;
        var svg = new Svg();
        svg.start("svg")
                .attr("xmlns", forPrint ? "http://www.w3.org/2000/svg" : null)
                .attr("width", forPrint ? WIDTH : null)
                .attr("height", forPrint ? (Object) height : null)
                .attr("viewBox", "0 0 " + WIDTH + " " + Svg.coordinate(height))
                .attr("role", "img")
                .attr("aria-label", title)
                .attr("alt", forPrint ? title : null)
                .attr("font-family", "sans-serif")
                .attr("font-size", 14);
        for (int i = 0; i < lanes.size(); i++) {
            lane(svg, lanes.get(i), i * LANE);
        }
        if (!marks.isEmpty()) {
            moment(svg, marks.getFirst().day(), LEFT, null, height);
            if (!marks.getFirst().day().equals(marks.getLast().day())) {
                moment(svg, marks.getLast().day(), WIDTH, "end", height);
            }
        }
        return svg.done().toString();
    }

    private void lane(Svg svg, String lane, double top) {
        double base = top + LANE - 4;
        svg.start("text")
                .attr("class", "soft-text")
                .attr("x", LEFT)
                .attr("y", top + 15)
                .attr("fill", Svg.SOFT)
                .text(lane)
                .done();
        svg.start("line")
                .attr("class", "axis")
                .attr("x1", LEFT)
                .attr("x2", WIDTH)
                .attr("y1", base)
                .attr("y2", base)
                .attr("stroke", Svg.LINE)
                .done();
        for (Mark mark : marks) {
            if (mark.lane().equals(lane)) {
                bar(svg, mark, base);
            }
        }
    }

    private void bar(Svg svg, Mark mark, double base) {
        double height = HIGHEST * mark.level() / mark.of();
        double x = x(mark.day());
        svg.start("rect")
                .attr("class", "bar " + mark.cssClass())
                .attr("x", x)
                .attr("y", base - height)
                .attr("width", BAR)
                .attr("height", height)
                .attr("fill", Svg.INK)
                .done();
        svg.start("text")
                .attr("x", x + BAR / 2)
                .attr("y", base - height - 4)
                .attr("text-anchor", "middle")
                .attr("font-weight", 700)
                .attr("fill", Svg.INK)
                .text(Integer.toString(mark.level()))
                .done();
    }

    private static void moment(Svg svg, LocalDate day, double x, @Nullable String anchor, double height) {
        svg.start("text")
                .attr("class", "soft-text")
                .attr("x", x)
                .attr("y", height - 6)
                .attr("text-anchor", anchor)
                .attr("fill", Svg.SOFT)
                .text(FrenchFormat.shortDate(day))
                .done();
    }

    private double x(LocalDate day) {
        long days =
                ChronoUnit.DAYS.between(marks.getFirst().day(), marks.getLast().day());
        return days == 0
                ? LEFT
                : LEFT
                        + (RIGHT - LEFT)
                                * ChronoUnit.DAYS.between(marks.getFirst().day(), day)
                                / days;
    }
}
