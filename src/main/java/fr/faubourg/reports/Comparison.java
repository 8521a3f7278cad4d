package fr.faubourg.reports;

import fr.faubourg.territory.PlaceKind;
import fr.faubourg.ui.BarChart;
import fr.faubourg.ui.Tone;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of one level, side by side: each counts all that lies in it.
 *
 * @param level which level
 * @param levels the levels that could be compared, with the address of each
 * @param places those with most observations first
 */
public record Comparison(PlaceKind level, List<Level> levels, List<Compared> places) {
    static final String LEVEL = "niveau";
    private static final int BARS = 12;
    private static final int SHOWN = 40;

    public Comparison {
        levels = List.copyOf(levels);
        places = List.copyOf(places);
    }

    /** The level that an address asks for; null for the usual one. */
    static @Nullable PlaceKind levelOf(UrlQuery query) {
        String said = query.first(LEVEL).orElse("");
        return Arrays.stream(PlaceKind.values())
                .filter(kind -> kind.name().equals(said))
                .findFirst()
                .orElse(null);
    }

    /** A level to choose. */
    public record Level(PlaceKind kind, String href, boolean on) {}

    /** A place with its figures. */
    public record Compared(Tally tally, TaskTally tasks) {}

    /** What a page shows; a workbook holds all. */
    public List<Compared> shown() {
        return places.stream().limit(SHOWN).toList();
    }

    public List<Tally> shownTallies() {
        return shown().stream().map(Compared::tally).toList();
    }

    public List<TaskTally> shownTasks() {
        return shown().stream().map(Compared::tasks).toList();
    }

    public int hidden() {
        return Math.max(0, places.size() - SHOWN);
    }

    /** The delays of the places with enough tasks done to tell, longest first; null when fewer than two can be compared. */
    public @Nullable BarChart chart(String period) {
        var timed = new ArrayList<TaskTally>();
        for (Compared each : places) {
            if (each.tasks().medianWorkingDays() != null && !each.tasks().isFew()) {
                timed.add(each.tasks());
            }
        }
        timed.sort(Comparator.comparingDouble(Comparison::days).reversed());
        if (timed.size() < 2) {
            return null;
        }
        TaskTally longest = timed.getFirst();
        TaskTally shortest = timed.getLast();
        BarChart chart = BarChart.of(
                days(longest) == days(shortest)
                        ? "Le même délai partout : " + longest.workingSentence()
                        : "De " + shortest.workingSentence() + " (" + shortest.label() + ") à "
                                + longest.workingSentence() + " (" + longest.label() + ")",
                "délai médian des demandes en jours ouvrés, " + period + " ; lieux d’au moins " + Tally.FEW
                        + " demandes réalisées",
                "Lieu",
                "Délai médian");
        for (TaskTally each : timed.stream().limit(BARS).toList()) {
            chart = chart.bar(new BarChart.Bar(
                    each.label(), days(each), each.workingBar(), each.href(FollowUpFigure.TASKS_DONE), Tone.PLAIN));
        }
        return chart;
    }

    private static double days(TaskTally tally) {
        Double days = tally.medianWorkingDays();
        return days == null ? 0 : days;
    }
}
