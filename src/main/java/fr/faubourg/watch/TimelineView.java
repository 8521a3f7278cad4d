package fr.faubourg.watch;

import fr.faubourg.ui.MirrorChart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of a list of observations (frise), as its page shows it.
 *
 * @param chart what was seen, and what was closed; its title is the finding
 * @param sentence what became of them in all, in French
 * @param note what is left out, in French, or null
 * @param lines the latest first
 * @param steps the same by week and by month
 */
public record TimelineView(
        FilterRow row,
        String kicker,
        String headline,
        MirrorChart chart,
        String sentence,
        @Nullable String note,
        List<Line> lines,
        List<Step> steps) {
    public TimelineView {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /** A week or a month. */
    public record Line(
            String label,
            long seen,
            String seenHref,
            long open,
            String openHref,
            Event done,
            Event verified,
            Event closed,
            Event reopened) {
        /** What happened in it, in the order of the columns. */
        public List<Event> events() {
            return List.of(done, verified, closed, reopened);
        }
    }

    /** How many something happened to, and the list of them; null when there is none, or the list is narrowed to another event already. */
    public record Event(long count, @Nullable String href) {}

    /** The same timeline by another step. */
    public record Step(TimelineStep step, String href, boolean shown) {}

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
