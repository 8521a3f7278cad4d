package fr.faubourg.reports;

import fr.faubourg.reports.FollowUpScope.Scope;
import fr.faubourg.walks.WalkTallies;
import fr.faubourg.walks.WalkTally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what walks saw and what became of it. */
@Repository
class LoopQueries {
    private static final List<FollowUpFigure> OF_OBSERVATIONS = Loop.STEPS.stream()
            .flatMap(step -> step.figures().stream())
            .filter(figure -> !figure.isOfTasks())
            .toList();

    private final JdbcClient jdbc;

    LoopQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What walks of one kind saw and what became of it.
     *
     * @param figures by figure
     */
    record OfSource(Followed.Source source, Map<FollowUpFigure, Long> figures) {}

    /** What is counted: the walks that are recorded, and by kind of walk, in their order, what was seen. */
    record Counted(WalkTally walks, List<OfSource> seen) {
        boolean isEmpty() {
            return walks.isEmpty() && seen.isEmpty();
        }
    }

    /** The walks and what was seen on them, in one statement. */
    Counted counts(Scope scope, WalkTallies.Select walks) {
        String figures = Stream.concat(
                        OF_OBSERVATIONS.stream()
                                .map(figure -> "count(*) filter (where %s) as %s"
                                        .formatted(FollowUpQueries.condition(figure), column(figure))),
                        Stream.of("coalesce(sum(%s), 0) as tasks_done".formatted(FollowUpQueries.tasksDone(scope))))
                .collect(Collectors.joining(",\n"));
        String nothing = Stream.concat(OF_OBSERVATIONS.stream(), Stream.of(FollowUpFigure.TASKS_DONE))
                .map(_ -> "0")
                .collect(Collectors.joining(", "));
        var parameters = new HashMap<>(walks.parameters());
        parameters.putAll(scope.parameters());
        List<OfSource> seen = new ArrayList<>();
        List<WalkTally.Line> lines = new ArrayList<>();
        jdbc.sql("""
                        select case when %s then o.source else 'ATTACHED' end as made, %s, false as of_walks, '' as name, 0 as count
                        from %s
                        where %s
                        group by made
                        union all
                        select null, %s, walked.of_walks, walked.name, walked.count from (%s) walked
                        """.formatted(
                                FollowUpQueries.ON_FOOT,
                                figures,
                                scope.observations().from(),
                                FollowUpQueries.where(scope),
                                nothing,
                                walks.sql()))
                .params(parameters)
                .query(row -> {
                    String made = row.getString("made");
                    if (made == null) {
                        lines.add(new WalkTally.Line(
                                row.getBoolean("of_walks"), row.getString("name"), row.getLong("count")));
                    } else {
                        seen.add(new OfSource(Followed.Source.valueOf(made), figures(row)));
                    }
                });
        seen.sort(Comparator.comparing(OfSource::source));
        return new Counted(WalkTally.of(lines, walks.href()), seen);
    }

    private static Map<FollowUpFigure, Long> figures(ResultSet row) throws SQLException {
        Map<FollowUpFigure, Long> counted = new EnumMap<>(FollowUpFigure.class);
        for (FollowUpFigure figure : OF_OBSERVATIONS) {
            counted.put(figure, row.getLong(column(figure)));
        }
        counted.put(FollowUpFigure.TASKS_DONE, row.getLong("tasks_done"));
        return counted;
    }

    private static String column(FollowUpFigure figure) {
        return figure.name().toLowerCase(Locale.ROOT);
    }

    static Loop loop(Followed walks, Counted counted) {
        List<OfSource> seen = counted.seen();
        Map<FollowUpFigure, Long> sums = new EnumMap<>(FollowUpFigure.class);
        seen.forEach(each -> each.figures().forEach((figure, count) -> sums.merge(figure, count, Long::sum)));
        return new Loop(
                walks,
                counted.walks(),
                sums,
                seen.stream()
                        .map(each -> new Loop.Seen(
                                each.source().label(),
                                each.figures().getOrDefault(FollowUpFigure.SEEN, 0L),
                                each.figures().getOrDefault(FollowUpFigure.STRENGTHS, 0L),
                                walks.seenOn(each.source()).href(FollowUpFigure.SEEN),
                                walks.seenOn(each.source()).href(FollowUpFigure.STRENGTHS)))
                        .toList());
    }
}
