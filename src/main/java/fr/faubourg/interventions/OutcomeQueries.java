package fr.faubourg.interventions;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationSelections;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was done in a place and whether it came back, from the definition in {@code interventions.outcome_v}. */
@Repository
class OutcomeQueries {
    /** Observations are counted up to so many, entrances shown. */
    private static final int OBSERVED = 20_000;

    private static final int ENTRANCES = 60;

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

    /** What became of one intervention. */
    private record Outcome(UUID place, LocalDate month, boolean judged, boolean returned) {}

    /** How many weaknesses were observed at a place in a month; without place for the whole place, without month over all of them. */
    private record Seen(@Nullable UUID place, @Nullable LocalDate month, long observations) {}

    /**
     * What is said of a place: of the newest {@link InterventionSelections#JUDGED} that were finished since a day.
     *
     * @param months those without anything included, the earliest first
     * @param entrances those below the place, where it came back most often first; none but for residences and buildings
     */
    record Report(Tally tally, List<Month> months, List<Entrance> entrances) {}

    Report report(PlaceId place, LocalDate since, Viewer viewer) {
        var outcomes = outcomes(place, since, viewer);
        var seen = seen(place, since, viewer);
        var months = since.withDayOfMonth(1)
                .datesUntil(LocalDate.now(clock).plusDays(1), Period.ofMonths(1))
                .map(month -> month(month, outcomes, seen))
                .toList();
        return new Report(tally(outcomes, planned(place, viewer)), months, entrances(place, outcomes, seen));
    }

    private static Tally tally(List<Outcome> outcomes, long planned) {
        return new Tally(
                outcomes.size(),
                count(outcomes, Outcome::judged),
                count(outcomes, each -> each.judged() && each.returned()),
                count(outcomes, each -> !each.judged()),
                count(outcomes, each -> !each.judged() && each.returned()),
                planned);
    }

    private static Month month(LocalDate month, List<Outcome> outcomes, List<Seen> seen) {
        return new Month(
                month,
                count(outcomes, each -> each.month().equals(month)),
                count(outcomes, each -> each.month().equals(month) && each.returned()),
                seen.stream()
                        .filter(each -> month.equals(each.month()))
                        .mapToLong(Seen::observations)
                        .sum());
    }

    private static long count(List<Outcome> outcomes, Predicate<Outcome> wanted) {
        return outcomes.stream().filter(wanted).count();
    }

    private List<Outcome> outcomes(PlaceId place, LocalDate since, Viewer viewer) {
        var done = selections.of(done(place, since), viewer);
        return jdbc.sql("""
                        select outcome.place_id as place, cast(date_trunc('month', outcome.finished_on) as date) as month,
                            outcome.watched_until < :today as judged, outcome.came_back as returned
                        from (
                            select i.id from interventions.intervention i where %s order by %s desc, i.number desc limit %d) newest
                        join interventions.outcome_v outcome on outcome.intervention_id = newest.id
                        """.formatted(done.where(), InterventionSelections.FINISHED, InterventionSelections.JUDGED))
                .params(done.parameters())
                .query(Outcome.class)
                .list();
    }

    private long planned(PlaceId place, Viewer viewer) {
        var planned = selections.of(InterventionFilters.all().in(place).standing(InterventionState.PLANNED), viewer);
        return jdbc.sql("select count(*) from (select 1 from interventions.intervention i where %s limit %d) planned"
                        .formatted(planned.where(), InterventionSelections.JUDGED))
                .params(planned.parameters())
                .query(Long.class)
                .single();
    }

    /** Observations by month, and by entrance below the place. */
    private List<Seen> seen(PlaceId place, LocalDate since, Viewer viewer) {
        var weak = observations.of(ObservationFilters.all().in(place).between(since, null), viewer);
        return jdbc.sql("""
                        with weak as (
                            select o.id, date_trunc('month', o.observed_on) as month from %s where %s and o.kind = 'WEAKNESS' limit %d
                        )
                        select cast(null as uuid) as place, cast(month as date) as month, count(*) as observations from weak group by month
                        union all
                        select held.place_id, null, count(*)
                        from weak
                        join watch.observation_place_v held on held.observation_id = weak.id
                        join territory.place_v e on e.id = held.place_id and e.kind = 'ENTRANCE'
                        where (select kind from territory.place_v where id = :place) in ('RESIDENCE', 'BUILDING')
                        group by held.place_id
                        """.formatted(weak.from(), weak.where(), OBSERVED))
                .params(weak.parameters())
                .query(Seen.class)
                .list();
    }

    private record Below(UUID id, String name, @Nullable String above) {}

    private List<Entrance> entrances(PlaceId place, List<Outcome> outcomes, List<Seen> seen) {
        return jdbc.sql("""
                        select e.id, e.name, e.parent_name as above
                        from territory.place_ancestor_v below
                        join territory.place_v e on e.id = below.place_id and e.kind = 'ENTRANCE' and e.active
                        where below.ancestor_id = :place and (select kind from territory.place_v where id = :place) in ('RESIDENCE', 'BUILDING')
                        order by e.parent_name, e.name
                        limit %d
                        """.formatted(ENTRANCES)).param("place", place.value()).query(Below.class).list().stream()
                .map(below -> entrance(below, outcomes, seen))
                .sorted(Comparator.comparing(Entrance::returned)
                        .thenComparing(Entrance::done)
                        .reversed())
                .toList();
    }

    private static Entrance entrance(Below below, List<Outcome> outcomes, List<Seen> seen) {
        var here = outcomes.stream()
                .filter(each -> each.place().equals(below.id()))
                .toList();
        return new Entrance(
                below.id(),
                below.name(),
                below.above() == null ? "" : below.above(),
                here.size(),
                count(here, Outcome::judged),
                count(here, each -> each.judged() && each.returned()),
                seen.stream()
                        .filter(each -> below.id().equals(each.place()))
                        .mapToLong(Seen::observations)
                        .sum());
    }

    /** The first day of the twelve months that end with this one. */
    LocalDate yearAgo() {
        return LocalDate.now(clock).withDayOfMonth(1).minusMonths(11);
    }

    /** Which interventions the figures of a place are about. */
    static InterventionFilters done(PlaceId place, LocalDate since) {
        return InterventionFilters.all().in(place).between(since, null).standing(InterventionState.DONE);
    }
}
