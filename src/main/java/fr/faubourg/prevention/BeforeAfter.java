package fr.faubourg.prevention;

import fr.faubourg.ui.SpanChart;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen before an operation and after it. Says what was counted, never what caused it.
 *
 * @param days how many days on each side
 * @param first the day of the first session
 * @param last the day of the last one
 * @param beforeFrom the first day before
 * @param afterTo the last day after
 * @param finding the finding in a sentence
 * @param lines where it was counted
 * @param chart over time, with the operation marked
 * @param cautions what to bear in mind when reading
 */
public record BeforeAfter(
        int days,
        LocalDate first,
        LocalDate last,
        LocalDate beforeFrom,
        LocalDate afterTo,
        String finding,
        List<Line> lines,
        SpanChart chart,
        List<String> cautions) {

    public BeforeAfter {
        lines = List.copyOf(lines);
        cautions = List.copyOf(cautions);
    }

    /** A count, and the list that shows exactly these observations; null when no list does. */
    public record Count(long number, @Nullable String href) {}

    /** Some places before and after. */
    public record Line(String label, @Nullable String note, Count before, Count after) {}
}
