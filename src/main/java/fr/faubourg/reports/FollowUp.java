package fr.faubourg.reports;

import fr.faubourg.ui.BarChart;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.LineChart;
import fr.faubourg.ui.Tone;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up of what was seen in a place during a period (suivi): what was verified, came back and was told; how long what was asked took.
 *
 * @param period in words
 * @param whole everything together
 * @param byTheme most frequent first
 * @param overTime the stretches of the period, in order, by the day observed
 * @param tasks all that was asked
 * @param tasksByTheme most frequent first
 * @param tasksOverTime the stretches of the period, in order, by the day observed
 * @param tasksByOrganisation units below their organisation
 * @param comparison null where there are not two places to compare
 * @param loop null when there was no walk and nothing was seen on foot
 */
public record FollowUp(
        String period,
        Tally whole,
        List<Tally> byTheme,
        List<Tally> overTime,
        TaskTally tasks,
        List<TaskTally> tasksByTheme,
        List<TaskTally> tasksOverTime,
        List<TaskTally> tasksByOrganisation,
        @Nullable Comparison comparison,
        @Nullable Loop loop) {
    private static final int BARS = 12;

    /** The shares of which the first section tells, in its order. */
    public static final List<FollowUpFigure> SHARES =
            List.of(FollowUpFigure.VERIFIED, FollowUpFigure.CAME_BACK, FollowUpFigure.TOLD, FollowUpFigure.UNTOLD);

    public FollowUp {
        byTheme = List.copyOf(byTheme);
        overTime = List.copyOf(overTime);
        tasksByTheme = List.copyOf(tasksByTheme);
        tasksOverTime = List.copyOf(tasksOverTime);
        tasksByOrganisation = List.copyOf(tasksByOrganisation);
    }

    /** What became of what was treated; null when nothing was. */
    public @Nullable BarChart shareChart() {
        if (whole.treated() == 0) {
            return null;
        }
        BarChart chart = BarChart.of(
                whole.treated() < Tally.FEW
                        ? FrenchFormat.count(whole.treated(), "trouble traité", "troubles traités")
                                + " seulement : trop peu pour une part"
                        : percent(FollowUpFigure.VERIFIED) + " des troubles traités ont été vérifiés sur site, "
                                + percent(FollowUpFigure.TOLD) + " dits aux habitants",
                "part des troubles traités, " + period,
                "Suivi",
                "Part");
        for (FollowUpFigure figure : SHARES) {
            chart = chart.bar(new BarChart.Bar(
                    label(figure),
                    whole.share(figure),
                    FrenchFormat.number(whole.count(figure)) + " sur " + FrenchFormat.number(whole.of(figure)),
                    whole.href(figure),
                    figure == FollowUpFigure.CAME_BACK || figure == FollowUpFigure.UNTOLD ? Tone.LATE : Tone.PLAIN));
        }
        return chart;
    }

    private String percent(FollowUpFigure figure) {
        return FrenchFormat.percent(whole.share(figure));
    }

    private static String label(FollowUpFigure figure) {
        return switch (figure) {
            case VERIFIED -> "Vérifiés sur site";
            case CAME_BACK -> "Revenus";
            case TOLD -> "Dits aux habitants";
            default -> "Clos sans retour aux habitants";
        };
    }

    /** Strengths beside weaknesses, by theme. */
    public String strengthsSentence() {
        return FrenchFormat.count(whole.strengths(), "point fort", "points forts") + " pour "
                + FrenchFormat.count(whole.seen(), "trouble", "troubles");
    }

    public @Nullable BarChart themeDelays() {
        return delays(tasksByTheme, "Catégorie");
    }

    /** Organisations alone, without their units. */
    public @Nullable BarChart organisationDelays() {
        return delays(
                tasksByOrganisation.stream().filter(line -> line.depth() == 0).toList(), "Organisation");
    }

    private @Nullable BarChart delays(List<TaskTally> lines, String heading) {
        List<TaskTally> timed = lines.stream()
                .filter(line -> line.medianWorkingDays() != null)
                .sorted(Comparator.comparingDouble(FollowUp::days).reversed())
                .limit(BARS)
                .toList();
        if (timed.isEmpty()) {
            return null;
        }
        TaskTally longest =
                timed.stream().filter(line -> !line.isFew()).findFirst().orElse(timed.getFirst());
        BarChart chart = BarChart.of(
                "Le plus long : " + longest.label() + ", " + longest.workingSentence(),
                "délai médian de chaque demande, en jours ouvrés, " + period,
                heading,
                "Délai médian");
        for (TaskTally line : timed) {
            chart = chart.bar(new BarChart.Bar(
                    line.label(),
                    days(line),
                    line.workingBar(),
                    line.href(FollowUpFigure.TASKS_DONE),
                    line.isFew() ? Tone.WAITING : Tone.PLAIN));
        }
        return chart;
    }

    /** How the delay changed; null when fewer than two stretches have enough tasks done to tell. */
    public @Nullable LineChart timeChart() {
        List<TaskTally> timed = tasksOverTime.stream()
                .filter(line -> line.medianWorkingDays() != null && !line.isFew())
                .toList();
        if (timed.size() < 2) {
            return null;
        }
        TaskTally first = timed.getFirst();
        TaskTally last = timed.getLast();
        String change =
                days(last) < days(first) ? "raccourcit" : days(last) > days(first) ? "s’allonge" : "reste le même";
        return new LineChart(
                "Le délai " + change + " : " + first.workingSentence() + " en " + first.label() + ", "
                        + last.workingSentence() + " en " + last.label(),
                "délai médian des demandes en jours ouvrés, selon la date du constat ; sans les moments de moins de "
                        + Tally.FEW + " demandes réalisées",
                "Moment",
                "Délai médian",
                timed.stream()
                        .map(line -> new LineChart.Point(line.label(), days(line), line.workingBar()))
                        .toList());
    }

    /** The tasks of the same stretch as a tally. */
    public TaskTally tasksOf(Tally tally) {
        return tasksOverTime.stream()
                .filter(line -> line.label().equals(tally.label()))
                .findFirst()
                .orElseGet(() -> TaskTally.none(tally.label(), tally.followed()));
    }

    private static double days(TaskTally tally) {
        Double days = tally.medianWorkingDays();
        return days == null ? 0 : days;
    }
}
