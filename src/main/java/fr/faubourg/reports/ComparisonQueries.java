package fr.faubourg.reports;

import fr.faubourg.reports.FollowUpQueries.Counts;
import fr.faubourg.reports.FollowUpQueries.TaskCounts;
import fr.faubourg.reports.FollowUpScope.Scope;
import fr.faubourg.territory.PlaceKind;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the follow-up of the places of one level, side by side. */
@Repository
class ComparisonQueries {
    private final JdbcClient jdbc;

    ComparisonQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place of a level, with its figures. */
    record OfPlace<T>(UUID id, String name, T figures) {}

    /** How many places of each level lie in a place, or anywhere. */
    Map<PlaceKind, Long> levels(@Nullable UUID place) {
        Map<PlaceKind, Long> levels = new HashMap<>();
        jdbc.sql("select p.kind, count(*) as places from territory.place_v p where p.active and %s group by p.kind"
                        .formatted(within(place)))
                .param("within", place, Types.OTHER)
                .query((row, _) -> levels.put(PlaceKind.valueOf(row.getString("kind")), row.getLong("places")))
                .list();
        return levels;
    }

    /** What each place of a level amounts to, wherever its observations lie in it; those with most first. The scope is about no place. */
    List<OfPlace<Counts>> byPlace(Scope scope, @Nullable UUID place, PlaceKind level) {
        return jdbc.sql("""
                        select o.place_id as id, %s as name, %s
                        from (%s, peer.place_id from %s %s where %s) o
                        join territory.place_v place on place.id = o.place_id
                        group by o.place_id, place.id, place.name
                        order by count(*) desc, place.name
                        """.formatted(
                                scope.observations().placeName(),
                                FollowUpQueries.COUNTED,
                                FollowUpQueries.facts("year"),
                                scope.observations().from(),
                                peers(place),
                                FollowUpQueries.where(scope)))
                .params(scope.parameters())
                .param("within", place, Types.OTHER)
                .param("level", level.name())
                .query((row, _) -> new OfPlace<>(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        FollowUpQueries.counts(row, new FollowUpQueries.Group(null, null, null))))
                .list();
    }

    List<TaskCounts> tasksByPlace(Scope scope, @Nullable UUID place, PlaceKind level) {
        return jdbc.sql("""
                        select t.place_id as id, null as name, null::uuid as parent_id, %s
                        from (%s) t
                        group by t.place_id
                        """.formatted(
                                FollowUpQueries.TASKS_COUNTED,
                                FollowUpQueries.tasks(
                                                scope,
                                                "year",
                                                scope.observations().from() + " " + peers(place),
                                                FollowUpQueries.where(scope))
                                        .replaceFirst("select t.id", "select peer.place_id, t.id")))
                .params(scope.parameters())
                .param("within", place, Types.OTHER)
                .param("level", level.name())
                .query((row, _) -> FollowUpQueries.taskCounts(row, new FollowUpQueries.Group(null, null, null)))
                .list();
    }

    private static String peers(@Nullable UUID place) {
        return """
                join watch.observation_place_v peer on peer.observation_id = o.id and peer.observed_on between :from and :to
                    and peer.place_id in (select p.id from territory.place_v p where p.active and p.kind = :level and %s)
                """.formatted(within(place));
    }

    private static String within(@Nullable UUID place) {
        return place == null
                ? "(:within::uuid is null)"
                : "p.id <> :within and p.id in (select area.place_id from interventions.place_area_v area where area.area_id = :within)";
    }
}
