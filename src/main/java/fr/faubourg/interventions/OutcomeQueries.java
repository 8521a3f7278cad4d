package fr.faubourg.interventions;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationSelections;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was done in a place and whether it came back, from the definition in {@code interventions.outcome_v}. */
@Repository
class OutcomeQueries {
    /**
     * What became of the interventions of a place.
     *
     * @param done how many were done
     * @param judged those among them whose delay is over
     * @param returned those among the judged after which the trouble came back
     * @param early those whose delay is not over
     * @param earlyReturned those among them after which it came back already
     * @param planned those that are still to be done
     */
    record Tally(long done, long judged, long returned, long early, long earlyReturned, long planned) {}

    /** The first day of a month, the interventions finished in it, those after which the trouble came back, and the weaknesses observed in it. */
    record Month(LocalDate month, long interventions, long returned, long observations) {}

    /** An entrance, with what was done there. */
    record Entrance(UUID id, String name, String above, long done, long judged, long returned, long observations) {}

    private final InterventionSelections selections;
    private final ObservationSelections observations;
    private final JdbcClient jdbc;
    private final Clock clock;

    OutcomeQueries(
            InterventionSelections selections, ObservationSelections observations, JdbcClient jdbc, Clock clock) {
        this.selections = selections;
        this.observations = observations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the newest {@link InterventionSelections#JUDGED} that were finished since a day. */
    Tally tally(PlaceId place, LocalDate since, Viewer viewer) {
        var done = selections.of(done(place, since), viewer);
        return jdbc.sql("""
                        select count(*) as done,
                            count(*) filter (where outcome.watched_until < :today) as judged,
                            count(*) filter (where outcome.watched_until < :today and outcome.came_back) as returned,
                            count(*) filter (where outcome.watched_until >= :today) as early,
                            count(*) filter (where outcome.watched_until >= :today and outcome.came_back) as early_returned,
                            (select count(*) from (select 1 from interventions.intervention i where %s limit 1000) planned) as planned
                        from (%s) newest
                        join interventions.outcome_v outcome on outcome.intervention_id = newest.id
                        """.formatted(
                        selections
                                .of(InterventionFilters.all().in(place).standing(InterventionState.PLANNED), viewer)
                                .where(),
                        newest(done)))
                .params(done.parameters())
                .query(Tally.class)
                .single();
    }

    /** Month by month, those without anything included, the earliest first. */
    List<Month> months(PlaceId place, LocalDate since, Viewer viewer) {
        var done = selections.of(done(place, since), viewer);
        var seen = observations.of(ObservationFilters.all().in(place).between(since, null), viewer);
        return jdbc.sql("""
                        with finished as (
                            select date_trunc('month', outcome.finished_on) as month, count(*) as interventions,
                                count(*) filter (where outcome.came_back) as returned
                            from (%s) newest
                            join interventions.outcome_v outcome on outcome.intervention_id = newest.id
                            group by 1
                        ), noted as (
                            select date_trunc('month', o.observed_on) as month, count(*) as observations
                            from (select o.observed_on from %s where %s and o.kind = 'WEAKNESS' limit 20000) o
                            group by 1
                        )
                        select cast(m.month as date) as month, coalesce(f.interventions, 0) as interventions, coalesce(f.returned, 0) as returned,
                            coalesce(n.observations, 0) as observations
                        from generate_series(date_trunc('month', cast(:since as date)), date_trunc('month', cast(:today as date)), '1 month') as m (month)
                        left join finished f on f.month = m.month
                        left join noted n on n.month = m.month
                        order by m.month
                        """.formatted(newest(done), seen.from(), seen.where()))
                .params(seen.parameters())
                .params(done.parameters())
                .param("since", since)
                .query(Month.class)
                .list();
    }

    /** The entrances below a place, each with its own, those where it came back most often first. */
    List<Entrance> entrances(PlaceId place, LocalDate since, Viewer viewer, int limit) {
        var done = selections.of(done(place, since), viewer);
        var seen = observations.of(ObservationFilters.all().in(place).between(since, null), viewer);
        return jdbc.sql("""
                        with judged as (
                            select outcome.place_id, count(*) as done, count(*) filter (where outcome.watched_until < :today) as judged,
                                count(*) filter (where outcome.watched_until < :today and outcome.came_back) as returned
                            from (%s) newest
                            join interventions.outcome_v outcome on outcome.intervention_id = newest.id
                            group by outcome.place_id
                        ), noted as (
                            select held.place_id, count(*) as observations
                            from (select o.id from %s where %s and o.kind = 'WEAKNESS' limit 20000) seen
                            join watch.observation_place_v held on held.observation_id = seen.id
                            group by held.place_id
                        )
                        select e.id, e.name, e.parent_name as above, coalesce(j.done, 0) as done, coalesce(j.judged, 0) as judged,
                            coalesce(j.returned, 0) as returned, coalesce(n.observations, 0) as observations
                        from territory.place_ancestor_v below
                        join territory.place_v e on e.id = below.place_id and e.kind = 'ENTRANCE' and e.active
                        left join judged j on j.place_id = e.id
                        left join noted n on n.place_id = e.id
                        where below.ancestor_id = :place
                        order by coalesce(j.returned, 0) desc, coalesce(j.done, 0) desc, e.parent_name, e.name
                        limit :limit
                        """.formatted(newest(done), seen.from(), seen.where()))
                .params(seen.parameters())
                .params(done.parameters())
                .params(Map.of("place", place.value(), "limit", limit))
                .query(Entrance.class)
                .list();
    }

    /** Whether it is a residence or a building: those are read entrance by entrance. */
    boolean holdsEntrances(PlaceId place) {
        return jdbc.sql(
                        "select exists (select from territory.place_v where id = :place and kind in ('RESIDENCE', 'BUILDING'))")
                .param("place", place.value())
                .query(Boolean.class)
                .single();
    }

    /** The first day of the twelve months that end with this one. */
    LocalDate yearAgo() {
        return LocalDate.now(clock).withDayOfMonth(1).minusMonths(11);
    }

    /** Which interventions the figures of a place are about. */
    static InterventionFilters done(PlaceId place, LocalDate since) {
        return InterventionFilters.all().in(place).between(since, null).standing(InterventionState.DONE);
    }

    private static String newest(InterventionSelections.Selection selection) {
        return "select i.id from interventions.intervention i where %s order by %s desc, i.number desc limit %d"
                .formatted(selection.where(), InterventionSelections.FINISHED, InterventionSelections.JUDGED);
    }
}
