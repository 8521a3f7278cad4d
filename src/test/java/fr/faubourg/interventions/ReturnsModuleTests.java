package fr.faubourg.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.interventions.Interventions.Written;
import fr.faubourg.lineage.Lineage;
import fr.faubourg.lineage.RecordRef;
import fr.faubourg.lineage.Relation;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.Paging;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What counts as a return, at the borders of the delay, of the place and of the theme. */
@OnDatabase
@Transactional
class ReturnsModuleTests {
    private static final LocalDate DAY = InterventionTown.SPRING;

    @Autowired
    Interventions interventions;

    @Autowired
    InterventionQueries queries;

    @Autowired
    InterventionSelections selections;

    @Autowired
    OutcomeQueries outcomes;

    @Autowired
    Lineage lineage;

    @Autowired
    JdbcClient jdbc;

    private InterventionTown town;

    @BeforeEach
    void build() {
        town = new InterventionTown(jdbc);
    }

    @Test
    void firstValuesOfTheThresholdsAreTheSameInSqlAndInTheSettings() {
        assertThat(jdbc.sql("""
                        select array[watched_until - finished_on, reach] = array[:days, :metres] from interventions.done_v where id = :id
                        """)
                        .param("days", ReturnThresholds.DAYS.first())
                        .param("metres", ReturnThresholds.METRES.first())
                        .param("id", lock(town.hall1, null).value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void dayAfterAndLastDayOfTheDelayCount() {
        var id = lock(town.hall1, null);
        town.seen("acces", town.hall1, DAY);
        assertThat(returns(id)).as("the day itself does not count").isEmpty();
        town.seen("acces", town.hall1, DAY.plusDays(91));
        assertThat(returns(id)).as("one day too late").isEmpty();
        var first = town.seen("acces", town.hall1, DAY.plusDays(1));
        var last = town.seen("acces", town.hall1, DAY.plusDays(90));
        assertThat(returns(id)).containsExactlyInAnyOrder(first, last);
        assertThat(row(id).recurrence()).isEqualTo(Recurrence.CAME_BACK);
        assertThat(row(id).returnedOn()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void delayIsThatOfTheDayOnWhichItWasFinished() {
        jdbc.sql("""
                        insert into settings.threshold_value (id, name, value, valid, source)
                        values (:id, 'retour-jours', 30, daterange(date '2026-03-10', null), 'comité du 9 mars')
                        """).param("id", Ids.next()).update();
        var before = lock(town.hall1, null);
        var after = record(town.lock(town.hall2, town.town.agency, DAY.plusDays(8)), null);
        var seenBefore = town.seen("acces", town.hall1, DAY.plusDays(60));
        town.seen("acces", town.hall2, DAY.plusDays(60));
        assertThat(returns(before)).containsExactly(seenBefore);
        assertThat(returns(after)).isEmpty();
    }

    @Test
    void anotherThemeIsNoReturnUnlessAnAnsweredObservationHadIt() {
        var id = lock(town.hall1, null);
        var pests = town.seen("nuisibles", town.hall1, DAY.plusDays(5));
        assertThat(returns(id)).isEmpty();
        var answered = town.seen("nuisibles", town.hall1, DAY.minusDays(5));
        lineage.link(
                new RecordRef("observation", answered),
                Relation.ANSWERED_BY,
                Interventions.ref(id),
                town.town.regulator.account());
        assertThat(returns(id)).containsExactly(pests);
    }

    @Test
    void categoryOfATradeIsNotItsWholeTheme() {
        var lift = record(town.draft(town.hall1, town.town.agency, DAY, "ascenseur", InterventionState.DONE), null);
        town.seen("halls", town.hall1, DAY.plusDays(4));
        town.seen("parties-communes", town.hall1, DAY.plusDays(4));
        var again = town.seen("ascenseurs", town.hall1, DAY.plusDays(4));
        assertThat(returns(lift)).containsExactly(again);
        var lock = lock(town.hall2, null);
        var door = town.seen("halls", town.hall2, DAY.plusDays(4));
        assertThat(returns(lock)).containsExactly(door);
    }

    @Test
    void whatItAnswersIsNoReturnAndWhatWasRejectedNeither() {
        var id = lock(town.hall1, null);
        var answered = town.seen("acces", town.hall1, DAY.plusDays(2));
        lineage.link(
                new RecordRef("observation", answered),
                Relation.ANSWERED_BY,
                Interventions.ref(id),
                town.town.regulator.account());
        var rejected = town.seen("acces", town.hall1, DAY.plusDays(3));
        jdbc.sql("update watch.observation set state = 'REJECTED' where id = :id")
                .param("id", rejected)
                .update();
        assertThat(returns(id)).isEmpty();
    }

    @Test
    void nextEntranceIsAnotherPlace() {
        var id = lock(town.hall1, null);
        town.seen("acces", town.hall2, DAY.plusDays(5), new GeoPoint(0.31522, 47.21522));
        assertThat(returns(id)).isEmpty();
        var residence = record(town.lock(town.town.cordiers, town.town.agency, DAY), null);
        assertThat(returns(residence)).as("the entrance lies in the residence").hasSize(1);
    }

    @Test
    void pointWithinTheReachOfTheEntranceCounts() {
        var id = lock(town.hall1, null);
        // The middle of hall 1 is at 0.315225, 47.215225; 0.0001 degree of latitude is 11 m.
        var near = town.seen("acces", town.town.cordiers, DAY.plusDays(5), new GeoPoint(0.315225, 47.215225 + 0.00017));
        town.seen("acces", town.town.cordiers, DAY.plusDays(5), new GeoPoint(0.315225, 47.215225 + 0.00019));
        assertThat(returns(id)).containsExactly(near);
    }

    @Test
    void wholeNeighbourhoodIsNoPlaceForAReturn() {
        var id = record(town.lock(town.town.tanneries, town.town.city, DAY), null);
        town.seen("acces", town.town.tanneries, DAY.plusDays(5));
        assertThat(returns(id)).isEmpty();
    }

    @Test
    void rateCountsThoseWhoseDelayIsOver() {
        lock(town.hall1, null);
        lock(town.hall2, null);
        town.seen("acces", town.hall1, DAY.plusDays(5));
        var today = LocalDate.now(fr.faubourg.ui.FrenchFormat.PARIS);
        record(town.lock(town.hall2, town.town.agency, today.minusDays(10)), null);
        town.seen("acces", town.hall2, today.minusDays(5));
        record(
                town.draft(town.hall1, town.town.agency, today.plusDays(5), "serrurerie", InterventionState.PLANNED),
                null);
        var report = outcomes.report(town.town.cordiers, DAY.minusDays(30), town.town.reader);
        var tally = report.tally();
        assertThat(tally).isEqualTo(new OutcomeQueries.Tally(3, 2, 1, 1, 1, 1));
        assertThat(InterventionsOfPlaces.finding(tally, 90).replace('\u00A0', ' '))
                .isEqualTo("1 intervention sur 2 suivie d’un retour dans les 90 jours");
        assertThat(report.entrances())
                .extracting(
                        OutcomeQueries.Entrance::name,
                        OutcomeQueries.Entrance::done,
                        OutcomeQueries.Entrance::judged,
                        OutcomeQueries.Entrance::returned)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Hall 1", 1L, 1L, 1L),
                        org.assertj.core.groups.Tuple.tuple("Hall 2", 2L, 1L, 0L));
        assertThat(report.months())
                .filteredOn(month -> month.interventions() > 0)
                .extracting(OutcomeQueries.Month::interventions)
                .containsExactly(2L, 1L);
    }

    @Test
    void figuresOpenOnTheInterventionsThatMakeThemUp() {
        var back = lock(town.hall1, null);
        var held = lock(town.hall2, null);
        town.seen("acces", town.hall1, DAY.plusDays(5));
        var done = OutcomeQueries.done(town.town.cordiers, DAY);
        assertThat(ids(done.onlyJudged().returning(true))).containsExactly(back.value());
        assertThat(ids(done.onlyJudged())).containsExactlyInAnyOrder(back.value(), held.value());
        assertThat(ids(done.returning(false))).containsExactly(held.value());
        assertThat(ids(InterventionFilters.all().in(town.hall2))).containsExactly(held.value());
        assertThat(ids(InterventionFilters.all().in(town.town.tanneries))).hasSize(2);
        assertThat(ids(InterventionFilters.all().containing("serrure"))).hasSize(2);
    }

    private InterventionId lock(fr.faubourg.territory.PlaceId place, @Nullable UUID answers) {
        return record(town.lock(place, town.town.agency, DAY), answers);
    }

    private InterventionId record(InterventionDraft draft, @Nullable UUID answers) {
        return ((Written.Done) interventions.record(draft, Ids.next(), answers, town.town.regulator)).id();
    }

    private List<UUID> returns(InterventionId id) {
        return jdbc.sql("select observation_id from interventions.return_v where intervention_id = :id order by days")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    private InterventionRow row(InterventionId id) {
        return rows(InterventionFilters.all()).stream()
                .filter(each -> each.id().equals(id.value()))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> ids(InterventionFilters filters) {
        return rows(filters).stream().map(InterventionRow::id).toList();
    }

    private List<InterventionRow> rows(InterventionFilters filters) {
        return queries.rows(
                selections.of(InterventionFilters.parse(filters.toQuery()), town.town.regulator),
                InterventionQueries.Sort.NEWEST,
                new Paging(1, 50));
    }
}
