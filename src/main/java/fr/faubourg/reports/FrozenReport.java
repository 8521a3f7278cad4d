package fr.faubourg.reports;

import fr.faubourg.ui.FrenchFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report that was frozen (bilan figé): its figures and their definitions, as they were, beside what the same figures are now.
 *
 * @param frozen where, when and by whom
 * @param figures in the order of the report
 * @param definitions what each figure means, and what the grid was
 */
public record FrozenReport(Frozen frozen, List<Figure> figures, List<Definition> definitions) {

    public FrozenReport {
        figures = List.copyOf(figures);
        definitions = List.copyOf(definitions);
    }

    /**
     * What was frozen.
     *
     * @param byStaff whether it was made with the rights of staff; else with those of the organisations
     */
    public record Frozen(
            UUID id,
            String title,
            @Nullable UUID placeId,
            String placeName,
            LocalDate periodFrom,
            LocalDate periodTo,
            @Nullable LocalDate recordedOn,
            LocalDate countedOn,
            Instant frozenAt,
            UUID frozenBy,
            String frozenByName,
            boolean byStaff,
            List<UUID> organisations) {

        public String href() {
            return "/bilans/figes/" + id;
        }

        public String period() {
            return FrenchFormat.period(periodFrom, periodTo);
        }
    }

    /** What is counted of a line. */
    public enum Measure {
        TOTAL,
        OPEN,
        TREATED,
        LATE,
        VERIFIED,
        CAME_BACK,
        TOLD,
        UNTOLD,
        TASKS,
        TASKS_DONE,
        TASKS_LATE;

        /** Whether it counts what was asked of organisations; else observations. */
        public boolean isOfTasks() {
            return this == TASKS || this == TASKS_DONE || this == TASKS_LATE;
        }
    }

    /**
     * A figure, then and now.
     *
     * @param now the same count of what is recorded now
     * @param entered how many records it counts now and did not then
     * @param left how many it counted then and does not now
     * @param changed how many it counts then and now, and that were changed in between
     */
    public record Figure(
            UUID id,
            String section,
            String label,
            int depth,
            Measure measure,
            long value,
            @Nullable BigDecimal medianDays,
            @Nullable BigDecimal medianWorkingDays,
            long now,
            long entered,
            long left,
            long changed) {
        public boolean moved() {
            return entered + left + changed > 0;
        }

        /** {@code 2 entrés, 1 sorti, 3 modifiés}. */
        public String movedWords() {
            return Stream.of(
                            words(entered, "entré", "entrés"),
                            words(left, "sorti", "sortis"),
                            words(changed, "modifié", "modifiés"))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        private static String words(long count, String one, String many) {
            return count == 0 ? "" : FrenchFormat.count(count, one, many);
        }
    }

    /** A term and what it meant. */
    public record Definition(String term, String text) {}

    /**
     * A record behind a figure.
     *
     * @param href its page; null when the reader may not open it
     */
    public record Member(
            long number,
            String finding,
            String detail,
            @Nullable String href) {}

    /** Which records of a figure entered, left or changed. */
    public record Movements(
            Frozen frozen, Figure figure, List<Member> entered, List<Member> left, List<Member> changed) {
        public Movements {
            entered = List.copyOf(entered);
            left = List.copyOf(left);
            changed = List.copyOf(changed);
        }
    }

    /** The figures that are not what they were. */
    public List<Figure> different() {
        return figures.stream().filter(figure -> figure.now() != figure.value()).toList();
    }

    /** Those that are the same number, of records that are not all the same or were changed. */
    public List<Figure> renewed() {
        return figures.stream()
                .filter(figure -> figure.now() == figure.value() && figure.moved())
                .toList();
    }

    /** Those behind which nothing changed, and that count something. */
    public List<Figure> unchanged() {
        return figures.stream()
                .filter(figure -> figure.now() == figure.value() && !figure.moved() && figure.value() > 0)
                .toList();
    }

    /** The finding: how many figures are not what they were. */
    public String headline() {
        long moved = different().size();
        return moved == 0
                ? "Aucun chiffre n’a changé depuis"
                : FrenchFormat.count(moved, "chiffre a changé depuis", "chiffres ont changé depuis");
    }
}
