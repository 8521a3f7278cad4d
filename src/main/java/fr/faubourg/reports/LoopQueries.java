package fr.faubourg.reports;

import fr.faubourg.reports.FollowUpScope.Scope;
import java.util.Comparator;
import java.util.EnumMap;
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

    /** By kind of walk, in their order; empty when none saw anything. */
    List<OfSource> counts(Scope scope) {
        String figures = Stream.concat(
                        OF_OBSERVATIONS.stream()
                                .map(figure -> "count(*) filter (where %s) as %s"
                                        .formatted(
                                                FollowUpQueries.condition(figure),
                                                figure.name().toLowerCase(Locale.ROOT))),
                        Stream.of("coalesce(sum(%s), 0) as tasks_done".formatted(FollowUpQueries.tasksDone(scope))))
                .collect(Collectors.joining(",\n"));
        return jdbc
                .sql("""
                        select o.source, %s
                        from %s
                        where %s
                        group by o.source
                        """.formatted(figures, scope.observations().from(), FollowUpQueries.where(scope)))
                .params(scope.parameters())
                .query((row, _) -> {
                    Map<FollowUpFigure, Long> counted = new EnumMap<>(FollowUpFigure.class);
                    for (FollowUpFigure figure : OF_OBSERVATIONS) {
                        counted.put(figure, row.getLong(figure.name().toLowerCase(Locale.ROOT)));
                    }
                    counted.put(FollowUpFigure.TASKS_DONE, row.getLong("tasks_done"));
                    return new OfSource(Followed.Source.valueOf(row.getString("source")), counted);
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(OfSource::source))
                .toList();
    }

    static Loop loop(Followed walks, List<OfSource> seen) {
        Map<FollowUpFigure, Long> sums = new EnumMap<>(FollowUpFigure.class);
        seen.forEach(each -> each.figures().forEach((figure, count) -> sums.merge(figure, count, Long::sum)));
        return new Loop(
                walks,
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
