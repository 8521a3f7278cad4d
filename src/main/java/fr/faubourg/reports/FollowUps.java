package fr.faubourg.reports;

import fr.faubourg.access.Viewer;
import fr.faubourg.reports.FollowUpQueries.Counts;
import fr.faubourg.reports.FollowUpQueries.TaskCounts;
import fr.faubourg.reports.FollowUpScope.Scope;
import fr.faubourg.territory.PlaceKind;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.walks.WalkTallies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the follow-up of a place and a period, as far as one person may read. */
@Component
class FollowUps {
    /** The level that is compared when nobody chose, the first of these with two places. */
    private static final List<PlaceKind> USUAL = List.of(
            PlaceKind.NEIGHBOURHOOD,
            PlaceKind.RESIDENCE,
            PlaceKind.COMMUNE,
            PlaceKind.DISTRICT,
            PlaceKind.HAMLET,
            PlaceKind.BUILDING,
            PlaceKind.ENTRANCE,
            PlaceKind.PUBLIC_SPACE);

    private final FollowUpScope scopes;
    private final FollowUpQueries queries;
    private final ComparisonQueries comparisons;
    private final LoopQueries loops;

    private final WalkTallies tallies;

    FollowUps(
            FollowUpScope scopes,
            FollowUpQueries queries,
            ComparisonQueries comparisons,
            LoopQueries loops,
            WalkTallies tallies) {
        this.tallies = tallies;
        this.scopes = scopes;
        this.queries = queries;
        this.comparisons = comparisons;
        this.loops = loops;
    }

    LocalDate today() {
        return scopes.today();
    }

    /** @param level the level of the places to compare, or null for the usual one */
    FollowUp of(Coordinates coordinates, @Nullable PlaceKind level, Viewer viewer) {
        Followed followed = Followed.of(coordinates);
        Scope scope = scopes.of(followed, viewer);
        var step = TimeStep.of(coordinates.period());
        List<Counts> counts = queries.counts(scope, step);
        List<TaskCounts> tasks = queries.taskCounts(scope, step);
        return new FollowUp(
                FrenchFormat.period(
                        coordinates.period().from(), coordinates.period().to()),
                whole(counts, followed),
                counts.stream()
                        .flatMap(each -> Stream.ofNullable(each.group().theme())
                                .map(code -> tally(label(each.group().themeLabel()), followed.ofTheme(code), each)))
                        .toList(),
                counts.stream()
                        .flatMap(each -> Stream.ofNullable(each.group().since())
                                .map(since -> Map.entry(
                                        since, tally(step.label(since), during(followed, step, since), each))))
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toList(),
                wholeOfTasks(tasks, followed),
                tasks.stream()
                        .flatMap(each -> Stream.ofNullable(each.group().theme())
                                .map(code -> tally(label(each.group().themeLabel()), followed.ofTheme(code), each)))
                        .toList(),
                tasks.stream()
                        .flatMap(each -> Stream.ofNullable(each.group().since())
                                .map(since -> Map.entry(
                                        since, tally(step.label(since), during(followed, step, since), each))))
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toList(),
                withUnits(queries.byOrganisation(scope), followed),
                comparison(coordinates, level, scope, viewer),
                loop(followed, scope, viewer));
    }

    private static Followed during(Followed followed, TimeStep step, LocalDate since) {
        return followed.during(since, step.end(since));
    }

    private static Tally whole(List<Counts> counts, Followed followed) {
        return counts.stream()
                .filter(each -> each.group().theme() == null && each.group().since() == null)
                .map(each -> tally("Ensemble", followed, each))
                .findFirst()
                .orElseThrow();
    }

    private static TaskTally wholeOfTasks(List<TaskCounts> tasks, Followed followed) {
        return tasks.stream()
                .filter(each -> each.group().theme() == null && each.group().since() == null)
                .map(each -> tally("Ensemble", followed, each))
                .findFirst()
                .orElseThrow();
    }

    private static List<TaskTally> withUnits(List<TaskCounts> all, Followed followed) {
        var lines = new ArrayList<TaskTally>();
        for (TaskCounts each : all) {
            UUID parent = each.parent();
            if (parent == null || all.stream().noneMatch(other -> parent.equals(other.id()))) {
                add(each, 0, all, followed, lines);
            }
        }
        return lines;
    }

    private static void add(
            TaskCounts counts, int depth, List<TaskCounts> all, Followed followed, List<TaskTally> lines) {
        UUID id = counts.id();
        if (id == null) {
            return;
        }
        lines.add(tally(label(counts.name()), followed.askedOf(id), counts).at(depth));
        for (TaskCounts unit : all) {
            if (id.equals(unit.parent())) {
                add(unit, depth + 1, all, followed, lines);
            }
        }
    }

    private @Nullable Comparison comparison(
            Coordinates coordinates, @Nullable PlaceKind wanted, Scope known, Viewer viewer) {
        UUID place = coordinates.place() == null ? null : coordinates.place().value();
        Map<PlaceKind, Long> levels = comparisons.levels(place);
        List<PlaceKind> open =
                USUAL.stream().filter(kind -> levels.getOrDefault(kind, 0L) > 1).toList();
        if (open.isEmpty()) {
            return null;
        }
        PlaceKind level = wanted != null && open.contains(wanted) ? wanted : open.getFirst();
        Scope everywhere = scopes.of(
                Followed.of(new Coordinates(null, coordinates.period(), coordinates.recordedOn())),
                known.calendars(),
                viewer);
        Map<UUID, TaskCounts> tasks = new HashMap<>();
        for (TaskCounts each : comparisons.tasksByPlace(everywhere, place, level)) {
            UUID id = each.id();
            if (id != null) {
                tasks.put(id, each);
            }
        }
        Followed followed = Followed.of(coordinates);
        return new Comparison(
                level,
                open.stream()
                        .sorted(Comparator.naturalOrder())
                        .map(kind -> new Comparison.Level(
                                kind,
                                coordinates
                                                .query()
                                                .with(Comparison.LEVEL, kind.name())
                                                .on("/bilans") + "#comparer",
                                kind == level))
                        .toList(),
                comparisons.byPlace(everywhere, place, level).stream()
                        .map(each -> compared(each, tasks.get(each.id()), followed.in(each.id())))
                        .toList());
    }

    private static Comparison.Compared compared(
            ComparisonQueries.OfPlace<Counts> place, @Nullable TaskCounts tasks, Followed followed) {
        return new Comparison.Compared(
                tally(place.name(), followed, place.figures()),
                tasks == null ? TaskTally.none(place.name(), followed) : tally(place.name(), followed, tasks));
    }

    private @Nullable Loop loop(Followed followed, Scope known, Viewer viewer) {
        Followed walks = followed.seenOn(Followed.Source.WALKS);
        var period = followed.coordinates().period();
        var counted = loops.counts(
                scopes.of(walks, known.calendars(), viewer),
                tallies.of(followed.coordinates().place(), period.from(), period.to(), viewer));
        return counted.isEmpty() ? null : LoopQueries.loop(walks, counted);
    }

    private static Tally tally(String label, Followed followed, Counts counts) {
        return new Tally(
                label,
                followed,
                counts.seen(),
                counts.strengths(),
                counts.treated(),
                counts.verified(),
                counts.cameBack(),
                counts.told(),
                counts.closed(),
                counts.untold());
    }

    private static TaskTally tally(String label, Followed followed, TaskCounts counts) {
        return new TaskTally(
                label,
                0,
                followed,
                counts.asked(),
                counts.done(),
                counts.due(),
                counts.late(),
                counts.givenBack(),
                counts.medianDays(),
                counts.medianWorkingDays());
    }

    private static String label(@Nullable String said) {
        return said == null ? "" : said;
    }
}
