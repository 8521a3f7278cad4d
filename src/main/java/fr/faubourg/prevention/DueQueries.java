package fr.faubourg.prevention;

import fr.faubourg.access.Grant;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.InboxTally;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the operations that wait for somebody: those whose days come, and those whose days are past and of which nobody said what was learnt. */
@Repository
class DueQueries {
    /** An operation is announced so many days ahead. */
    static final int AHEAD = 14;

    /** One of them; {@code past} when its last day is over. */
    record Row(
            UUID id,
            long number,
            String title,
            LocalDate plannedFrom,
            LocalDate lastDay,
            boolean past,
            String places,
            boolean mine) {}

    private static final String WAITING = """
            p.state in ('PLANNED', 'ONGOING') and p.planned_from <= :soon
                and (p.state = 'PLANNED' or coalesce(p.planned_to, p.planned_from) < :today)""";

    private static final String PAST = "coalesce(p.planned_to, p.planned_from) < :today";

    private final JdbcClient jdbc;
    private final Clock clock;

    DueQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    InboxTally tally(Viewer viewer, int atMost) {
        if (!viewer.has(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER)) {
            return InboxTally.NOTHING;
        }
        var parameters = parameters(viewer);
        parameters.put("most", atMost);
        return new InboxTally.Select("""
                select count(*) as waiting, count(*) filter (where due.past) as late
                from (select %s as past from prevention.operation p where %s and %s limit :most) due
                """.formatted(PAST, WAITING, theirs(viewer)), parameters);
    }

    /** Those that are past first, then by day. */
    List<Row> rows(Viewer viewer, int limit) {
        if (!viewer.has(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER)) {
            return List.of();
        }
        return jdbc.sql("""
                        select p.id, p.number, p.title, p.planned_from, coalesce(p.planned_to, p.planned_from) as last_day, %s as past,
                            (select string_agg(place.name, ', ' order by place.name) from prevention.aimed_place a
                                join territory.place_v place on place.id = a.place_id where a.operation_id = p.id) as places,
                            p.author_id is not distinct from :me as mine
                        from prevention.operation p
                        where %s and %s
                        order by past desc, last_day, p.number
                        limit :most
                        """.formatted(PAST, WAITING, theirs(viewer)))
                .params(parameters(viewer))
                .param("me", viewer.account().value())
                .param("most", limit)
                .query(Row.class)
                .list();
    }

    /** Those whose places all lie in the person's branches, and those that the person's organisations lead. */
    private static String theirs(Viewer viewer) {
        return actsEverywhere(viewer) ? "true" : """
                (exists (select from prevention.aimed_place a where a.operation_id = p.id)
                    and not exists (
                        select from prevention.aimed_place a
                        where a.operation_id = p.id and a.place_id not in (
                            select inside.place_id from prevention.place_area_v inside where inside.area_id = any (:branches)))
                or p.id in (
                    select part.operation_id from prevention.partner part
                    join directory.organisation_ancestor_v up on up.organisation_id = part.organisation_id
                    where part.role = 'LEAD' and up.ancestor_id = any (:own)))\
                """;
    }

    private static boolean actsEverywhere(Viewer viewer) {
        return viewer.grants().stream().anyMatch(grant -> looksAfter(grant) && grant.placeId() == null);
    }

    private static boolean looksAfter(Grant grant) {
        return grant.role() == Role.REGULATOR || grant.role() == Role.PRACTITIONER;
    }

    private Map<String, @Nullable Object> parameters(Viewer viewer) {
        var today = LocalDate.now(clock);
        var values = new HashMap<String, @Nullable Object>();
        values.put("today", today);
        values.put("soon", today.plusDays(AHEAD));
        values.put(
                "branches",
                viewer.grants().stream()
                        .filter(DueQueries::looksAfter)
                        .map(Grant::placeId)
                        .filter(Objects::nonNull)
                        .toArray(UUID[]::new));
        values.put("own", viewer.organisationsAs(Role.PARTNER).toArray(UUID[]::new));
        return values;
    }
}
