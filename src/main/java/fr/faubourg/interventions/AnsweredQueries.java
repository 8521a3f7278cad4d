package fr.faubourg.interventions;

import fr.faubourg.access.Viewer;
import fr.faubourg.interventions.InterventionForm.Answered;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationSelection;
import fr.faubourg.watch.ObservationSelections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the observations beside an intervention, within the reader's rights on observations. */
@Repository
class AnsweredQueries {
    /** How far around, how long before and after an intervention the observations lie that it may answer. */
    private static final int METRES = 150;

    private static final int DAYS_BEFORE = 180;
    private static final int DAYS_AFTER = 7;
    private static final int PROPOSED = 6;
    private static final int SHOWN = 30;

    private static final String COLUMNS = """
            o.id, o.number, left(o.finding, 300) as finding, o.observed_on, o.theme_label as theme, place.name as place, o.state,
            sqrt(power((o.lon - cast(:lon as double precision)) * cos(radians(cast(:lat as double precision))), 2)
                + power(o.lat - cast(:lat as double precision), 2)) * 111195 as metres""";

    private static final String IS_ANSWERED = """
            o.id in (
                select l.from_id from lineage.link_v l
                where l.to_kind = 'intervention' and l.to_id = :id and l.from_kind = 'observation' and l.relation = 'ANSWERED_BY')""";

    private final ObservationSelections selections;
    private final JdbcClient jdbc;

    AnsweredQueries(ObservationSelections selections, JdbcClient jdbc) {
        this.selections = selections;
        this.jdbc = jdbc;
    }

    /** Those that it answers, the latest first. */
    List<AnsweredObservation> answered(Intervention intervention, Viewer viewer) {
        return observations(IS_ANSWERED, "o.observed_on desc, o.number desc", SHOWN, intervention, viewer);
    }

    /** Those that are a return of what it mended, the first one first. */
    List<AnsweredObservation> returns(Intervention intervention, Viewer viewer) {
        return observations(
                "o.id in (select r.observation_id from interventions.return_v r where r.intervention_id = :id)",
                "o.observed_on, o.number",
                SHOWN,
                intervention,
                viewer);
    }

    /** Those of a related theme, near in space and time, that it may answer: the nearest ones. */
    List<AnsweredObservation> proposed(Intervention intervention, Viewer viewer) {
        return observations(
                """
                o.kind = 'WEAKNESS' and o.state <> 'REJECTED' and not (%s)
                and exists (select from interventions.trade_theme t where t.trade_id = :trade and t.theme_id in (o.theme_id, o.category_id))
                and o.observed_on between cast(:day as date) - %d and cast(:day as date) + %d
                and o.id in (
                    select p.observation_id
                    from territory.place_ancestor_v a
                    join territory.place_v above on above.id = a.ancestor_id
                        and (a.depth = 0 or above.kind in ('ENTRANCE', 'BUILDING', 'PUBLIC_SPACE'))
                    join watch.observation_place_v p on p.place_id = a.ancestor_id
                        and p.observed_on between cast(:day as date) - %d and cast(:day as date) + %d
                    where a.place_id = :around
                    union all
                    select n.id
                    from watch.observation_v n
                    where point(n.lon, n.lat) <@ box(
                        point(cast(:lon as double precision) - %f, cast(:lat as double precision) - %f),
                        point(cast(:lon as double precision) + %f, cast(:lat as double precision) + %f)))
                """.formatted(
                                IS_ANSWERED,
                                DAYS_BEFORE,
                                DAYS_AFTER,
                                DAYS_BEFORE,
                                DAYS_AFTER,
                                METRES / 75_000.0,
                                METRES / 111_195.0,
                                METRES / 75_000.0,
                                METRES / 111_195.0),
                "abs(o.observed_on - cast(:day as date)) + coalesce(metres, 50), o.number desc",
                PROPOSED,
                intervention,
                viewer);
    }

    /** What a new intervention takes over from the observation it answers; empty when it is hidden from the viewer. */
    Optional<Answered> takenOver(UUID observation, Viewer viewer) {
        ObservationSelection readable = selections.of(ObservationFilters.all(), viewer);
        return jdbc.sql("""
                        select o.id, o.place_id, o.lon, o.lat, o.finding,
                            (select case when count(*) = 1 then min(cast(t.trade_id as text)) end
                             from interventions.trade_theme t where t.theme_id in (o.theme_id, o.category_id)) as trade
                        from %s
                        where %s and o.id = :observation
                        """.formatted(readable.from(), readable.where()))
                .params(readable.parameters())
                .param("observation", observation)
                .query((row, _) -> new Answered(
                        row.getString("id"),
                        Objects.requireNonNullElse(row.getString("trade"), ""),
                        Objects.requireNonNullElse(row.getString("place_id"), ""),
                        Objects.requireNonNullElse(row.getString("lon"), ""),
                        Objects.requireNonNullElse(row.getString("lat"), ""),
                        row.getString("finding")))
                .optional();
    }

    /** Which observation has this number, when the viewer may read it. */
    Optional<UUID> numbered(long number, Viewer viewer) {
        ObservationSelection readable = selections.of(ObservationFilters.all(), viewer);
        return jdbc.sql("select o.id from %s where %s and o.number = :wanted"
                        .formatted(readable.from(), readable.where()))
                .params(readable.parameters())
                .param("wanted", number)
                .query(UUID.class)
                .optional();
    }

    private List<AnsweredObservation> observations(
            String condition, String order, int limit, Intervention intervention, Viewer viewer) {
        ObservationSelection readable = selections.of(ObservationFilters.all(), viewer);
        return jdbc.sql("""
                        select found.id, found.number, found.finding, found.observed_on, found.theme, found.place, found.state, found.metres
                        from (
                            select %1$s
                            from %2$s
                            left join territory.place_v place on place.id = o.place_id
                            where %3$s and (%4$s)
                        ) found
                        order by %5$s
                        limit %6$d
                        """.formatted(
                        COLUMNS, readable.from(), readable.where(), condition, order.replace("o.", "found."), limit))
                .params(readable.parameters())
                .params(about(intervention))
                .query(AnsweredObservation.class)
                .list();
    }

    private static Map<String, @Nullable Object> about(Intervention intervention) {
        var values = new java.util.HashMap<String, @Nullable Object>();
        values.put("id", intervention.id());
        values.put("trade", intervention.tradeId());
        values.put("around", intervention.placeId());
        values.put("day", intervention.startedOn());
        values.put("lon", intervention.lon());
        values.put("lat", intervention.lat());
        return values;
    }
}
