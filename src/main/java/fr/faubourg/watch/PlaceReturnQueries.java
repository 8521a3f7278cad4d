package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what came back in a place, from the returns that are kept: one statement, over a bounded number of observations. */
@Repository
class PlaceReturnQueries {
    /** Weaknesses looked at, the newest first: on the page of a whole town, fewer months tell enough. */
    static final int LOOKED_AT = 5_000;

    private final ObservationSelections selections;
    private final JdbcClient jdbc;

    PlaceReturnQueries(ObservationSelections selections, JdbcClient jdbc) {
        this.selections = selections;
        this.jdbc = jdbc;
    }

    /**
     * Weaknesses of a category, or at an entrance.
     *
     * @param entrance null for a category
     * @param code of the category; empty for an entrance
     * @param theme code of the theme it belongs to, its own at the top of the grid; empty for an entrance
     * @param name of the category or the entrance
     * @param above the name of what the entrance is of; empty for a category
     * @param seen how many were seen
     * @param returned those among them that are returns
     * @param latest when the last of these was seen
     * @param since the first day of which all are counted
     */
    record Line(
            @Nullable UUID entrance,
            String code,
            String theme,
            String name,
            String above,
            long seen,
            long returned,
            @Nullable LocalDate latest,
            LocalDate since) {}

    /** Categories first, then the entrances below a residence or a building; where it came back most often first. */
    List<Line> lines(PlaceId place, LocalDate since, Viewer viewer) {
        var weak = selections.of(
                ObservationFilters.all().in(place).between(since, null).ofKind(FindingKind.WEAKNESS), viewer);
        return jdbc.sql(sql(weak))
                .params(weak.parameters())
                .param("since", since, Types.DATE)
                .query(Line.class)
                .list();
    }

    static String sql(ObservationSelection weak) {
        return """
                with looked_at as materialized (
                    select o.id, o.observed_on, o.category_code, o.theme_code, o.category_label
                    from %1$s
                    where %2$s
                    order by %3$s desc, %4$s desc
                    limit %5$d + 1
                ), edge as materialized (
                    select case when count(*) > %5$d then min(looked_at.observed_on) + 1 else cast(:since as date) end as since from looked_at
                ), seen as materialized (
                    select looked_at.id, looked_at.observed_on, looked_at.category_code, looked_at.theme_code, looked_at.category_label,
                        exists (select from watch.recurrence r where r.observation_id = looked_at.id offset 0) as returned
                    from looked_at, edge
                    where looked_at.observed_on >= edge.since
                )
                select cast(null as uuid) as entrance, seen.category_code as code, seen.theme_code as theme, seen.category_label as name, '' as above, count(*) as seen,
                    count(*) filter (where seen.returned) as returned, max(seen.observed_on) filter (where seen.returned) as latest,
                    max(edge.since) as since
                from seen, edge
                group by seen.category_code, seen.theme_code, seen.category_label
                union all
                select e.id, '', '', e.name, coalesce(e.parent_name, ''), count(*), count(*) filter (where seen.returned),
                    max(seen.observed_on) filter (where seen.returned), max(edge.since)
                from seen
                join watch.observation_place held on held.observation_id = seen.id
                join territory.place_v e on e.id = held.place_id and e.kind = 'ENTRANCE'
                join territory.place_ancestor_v up on up.place_id = e.id and up.ancestor_id = :place, edge
                where (select here.kind from territory.place_v here where here.id = :place) in ('RESIDENCE', 'BUILDING')
                group by e.id, e.name, e.parent_name
                order by returned desc, latest desc nulls last, seen desc, name
                """.formatted(weak.from(), weak.where(), weak.day(), weak.number(), LOOKED_AT);
    }
}
