package fr.faubourg.operations;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which backups are kept: the last one of each of the latest days that have one, and of each of the latest weeks. */
record Rotation(int daily, int weekly) {

    /** Those that may go. */
    Set<LocalDateTime> superfluous(Collection<LocalDateTime> backups) {
        Set<LocalDateTime> superfluous = new HashSet<>(backups);
        superfluous.removeAll(lastOfEach(backups, LocalDateTime::toLocalDate, daily));
        superfluous.removeAll(lastOfEach(backups, Rotation::week, weekly));
        return superfluous;
    }

    private static Set<LocalDateTime> lastOfEach(
            Collection<LocalDateTime> backups, Function<LocalDateTime, LocalDate> span, int number) {
        List<LocalDateTime> latestFirst =
                backups.stream().sorted(Comparator.reverseOrder()).toList();
        Set<LocalDate> spans = new HashSet<>();
        Set<LocalDateTime> kept = new HashSet<>();
        for (LocalDateTime backup : latestFirst) {
            if (spans.size() < number && spans.add(span.apply(backup))) {
                kept.add(backup);
            }
        }
        return kept;
    }

    private static LocalDate week(LocalDateTime at) {
        return at.toLocalDate().with(DayOfWeek.MONDAY);
    }
}
