package fr.faubourg.watch;

import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.watch.TimelineQueries.Happened;
import fr.faubourg.watch.TimelineQueries.What;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the observations of a list (frise), week by week or month by month.
 *
 * @param stretches from the oldest to today, without a gap; none when there is nothing to tell
 * @param begun whether something was seen before the first of them
 */
record Timeline(TimelineStep step, List<Stretch> stretches, boolean begun) {
    /** More columns than this are not read any more: the older ones are left out, and it is said. */
    static final int MOST = 60;

    /** Up to so many weeks are told week by week when nobody asks for another step. */
    private static final int WEEKS = 18;

    Timeline {
        stretches = List.copyOf(stretches);
    }

    /** A week or a month, both days included, and how often each thing happened in it. */
    record Stretch(LocalDate first, LocalDate last, Map<What, Long> counts) {
        long count(What what) {
            return counts.getOrDefault(what, 0L);
        }
    }

    /**
     * @param wished the step asked for, or null
     * @param from the first day of the list, or null
     */
    static Timeline of(
            List<Happened> happened, @Nullable TimelineStep wished, @Nullable LocalDate from, LocalDate today) {
        long seen = happened.stream()
                .filter(each -> each.what() == What.SEEN)
                .mapToLong(Happened::count)
                .sum();
        Optional<LocalDate> oldest = happened.stream()
                .filter(each -> each.what() == What.SEEN)
                .map(Happened::day)
                .min(Comparator.naturalOrder());
        if (oldest.isEmpty()) {
            return new Timeline(wished == null ? TimelineStep.WEEK : wished, List.of(), false);
        }
        boolean cut = seen >= TimelineQueries.MOST;
        LocalDate first = cut || from == null || from.isBefore(oldest.get()) ? oldest.get() : from;
        LocalDate last = happened.stream()
                .map(Happened::day)
                .max(Comparator.naturalOrder())
                .orElse(first);
        last = last.isAfter(today) ? last : today;
        var step = wished != null
                ? wished
                : ChronoUnit.WEEKS.between(first, last) < WEEKS ? TimelineStep.WEEK : TimelineStep.MONTH;
        var stretches = new ArrayList<Stretch>();
        var byFirst = grouped(happened, step);
        for (var day = step.first(first); !day.isAfter(last); day = step.next(day)) {
            stretches.add(new Stretch(day, step.next(day).minusDays(1), byFirst.getOrDefault(day, Map.of())));
        }
        // Of the first one, what was cut off is unknown.
        int left = Math.max(cut && stretches.size() > 1 ? 1 : 0, stretches.size() - MOST);
        return new Timeline(step, stretches.subList(left, stretches.size()), left > 0);
    }

    private static Map<LocalDate, Map<What, Long>> grouped(List<Happened> happened, TimelineStep step) {
        var byFirst = new TreeMap<LocalDate, Map<What, Long>>();
        for (var each : happened) {
            byFirst.computeIfAbsent(step.first(each.day()), _ -> new EnumMap<>(What.class))
                    .merge(each.what(), each.count(), Long::sum);
        }
        return byFirst;
    }

    long total(What what) {
        return stretches.stream().mapToLong(stretch -> stretch.count(what)).sum();
    }

    /** The one in which most was seen, the latest of several. */
    Optional<Stretch> fullest() {
        return stretches.reversed().stream()
                .max(Comparator.comparingLong(stretch -> stretch.count(What.SEEN)))
                .filter(stretch -> stretch.count(What.SEEN) > 0);
    }

    /** {@code novembre 2026}, {@code du 2 au 8 nov. 2026}. */
    String label(Stretch stretch) {
        return switch (step) {
            case WEEK -> FrenchFormat.period(stretch.first(), stretch.last());
            case MONTH -> FrenchFormat.month(stretch.first());
        };
    }
}
