package fr.faubourg.reports;

import static fr.faubourg.access.SignedInAs.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.Period;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PlaceKind;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WatchReports reports;

    @Autowired
    BehindFigures behind;

    @Autowired
    FollowUps followUps;

    @Autowired
    Freezing freezing;

    @Autowired
    FrozenReports frozen;

    @Autowired
    TransactionTemplate transaction;

    private FollowUpTown town;

    @BeforeAll
    void build() {
        town = new FollowUpTown(jdbc);
    }

    @Test
    void delaysAreCountedByTaskInTheCalendarOfEachPlace() {
        TaskTally all = spring(town.territory, town.reader).tasks();
        assertThat(all.asked()).as("less one given back and one taken back").isEqualTo(7);
        assertThat(all.givenBack()).isEqualTo(1);
        assertThat(all.done()).isEqualTo(6);
        assertThat(all.late()).as("done late, twice; never done").isEqualTo(3);
        assertThat(all.due()).isEqualTo(7);
        assertThat(all.medianDays()).as("1, 2, 5, 5, 7, 17").isEqualTo(5.0);
        assertThat(all.medianWorkingDays()).as("1, 1, 2, 2, 5, 11").isEqualTo(2.0);

        assertThat(places()).extracting(place -> place.tally().label()).containsExactly("Le Sanitas", "Les Tilleuls");
        TaskTally tours = places().getFirst().tasks();
        assertThat(tours.medianDays()).as("1, 5, 17").isEqualTo(5.0);
        assertThat(tours.medianWorkingDays())
                .as("1; 2, Good Friday worked; 11, without Ascension and Whit Monday")
                .isEqualTo(2.0);
        TaskTally colmar = places().getLast().tasks();
        assertThat(colmar.medianDays()).as("2, 5, 7").isEqualTo(5.0);
        assertThat(colmar.medianWorkingDays())
                .as("1, Good Friday not worked; 2; 5")
                .isEqualTo(2.0);
    }

    @Test
    void goodFridayIsAHolidayInAlsaceAlone() {
        assertThat(theme(town.alsatian, "proprete").medianWorkingDays()).isEqualTo(1.0);
        assertThat(theme(town.tourangelle, "proprete").medianWorkingDays()).isEqualTo(2.0);
        assertThat(theme(town.territory, "proprete").medianWorkingDays())
                .as("half way between the two calendars")
                .isCloseTo(1.5, within(1e-9));
        assertThat(theme(town.tourangelle, "voirie").medianWorkingDays())
                .as("one task again: 1 and 11")
                .isCloseTo(6.0, within(1e-9));
    }

    @Test
    void organisationsHoldTheirUnitsAndFewTasksAreSaidSo() {
        List<TaskTally> lines = spring(town.territory, town.reader).tasksByOrganisation();
        assertThat(lines).extracting(TaskTally::label).containsExactly("Ville", "Habitat", "Agence");
        assertThat(lines).extracting(TaskTally::depth).containsExactly(0, 0, 1);
        TaskTally city = lines.getFirst();
        assertThat(city.medianDays()).as("1, 2, 5, 5, 17").isEqualTo(5.0);
        assertThat(city.medianWorkingDays()).as("1, 1, 2, 2, 11").isEqualTo(2.0);
        assertThat(city.workingSentence()).isEqualTo("2\u202fjours ouvrés");
        assertThat(lines.getLast().workingSentence()).isEqualTo("5\u202fjours ouvrés, sur 1 seulement");
        assertThat(lines.getLast().lateShare()).isEqualTo("sur 1 seulement");
    }

    @Test
    void sharesAreOfWhatWasTreatedOrClosed() {
        FollowUp view = spring(town.territory, town.reader);
        Tally whole = view.whole();
        assertThat(whole.seen())
                .as("the first and the last day are in, their neighbours are not")
                .isEqualTo(7);
        assertThat(whole.strengths()).isEqualTo(1);
        assertThat(whole.treated()).isEqualTo(4);
        assertThat(whole.verified()).isEqualTo(2);
        assertThat(whole.cameBack())
                .as("once at the same place, once at the same place and by hand")
                .isEqualTo(2);
        assertThat(whole.told()).isEqualTo(1);
        assertThat(whole.closed()).isEqualTo(2);
        assertThat(whole.untold()).isEqualTo(1);
        assertThat(whole.shareText(FollowUpFigure.VERIFIED)).isEqualTo("sur 4 seulement");
        assertThat(view.overTime()).extracting(Tally::label).containsExactly("avril 2026", "mai 2026", "juin 2026");
        assertThat(view.overTime()).extracting(Tally::seen).containsExactly(3L, 1L, 3L);
    }

    @Test
    void loopFollowsWhatWalksSaw() {
        Loop loop = requireNonNull(spring(town.territory, town.reader).loop());
        assertThat(loop.count(FollowUpFigure.SEEN)).isEqualTo(4);
        assertThat(loop.count(FollowUpFigure.STRENGTHS)).isEqualTo(1);
        assertThat(loop.count(FollowUpFigure.ASSIGNED)).isEqualTo(4);
        assertThat(loop.count(FollowUpFigure.INTERVENED)).isEqualTo(1);
        assertThat(loop.count(FollowUpFigure.TASKS_DONE)).isEqualTo(5);
        assertThat(loop.count(FollowUpFigure.TREATED)).isEqualTo(3);
        assertThat(loop.count(FollowUpFigure.VERIFIED)).isEqualTo(2);
        assertThat(loop.count(FollowUpFigure.CAME_BACK)).isEqualTo(2);
        assertThat(loop.sources())
                .extracting(Loop.Seen::label, Loop.Seen::weak)
                .containsExactly(
                        tuple("Diagnostics en marchant", 2L),
                        tuple("Marches exploratoires", 1L),
                        tuple("Tournées", 1L));
    }

    @Test
    void everyFigureIsTheNumberOfRecordsThatItOpens() {
        for (Viewer viewer : List.of(town.reader, town.partner)) {
            FollowUp view = spring(town.territory, viewer);
            var figures = new LinkedHashMap<String, Long>();
            var tallies = new ArrayList<>(view.overTime());
            tallies.addAll(view.byTheme());
            tallies.add(view.whole());
            var tasks = new ArrayList<>(view.tasksByOrganisation());
            tasks.addAll(view.tasksByTheme());
            tasks.addAll(view.tasksOverTime());
            tasks.add(view.tasks());
            Comparison comparison = view.comparison();
            if (comparison != null) {
                comparison.places().forEach(place -> {
                    tallies.add(place.tally());
                    tasks.add(place.tasks());
                });
            }
            for (Tally tally : tallies) {
                for (FollowUpFigure figure : EnumSet.range(FollowUpFigure.SEEN, FollowUpFigure.UNTOLD)) {
                    figures.put(tally.href(figure), tally.count(figure));
                }
            }
            for (TaskTally tally : tasks) {
                figures.put(tally.href(FollowUpFigure.TASKS), tally.asked());
                figures.put(tally.href(FollowUpFigure.TASKS_DONE), tally.done());
                figures.put(tally.href(FollowUpFigure.TASKS_DUE), tally.due());
                figures.put(tally.href(FollowUpFigure.TASKS_LATE), tally.late());
                figures.put(tally.href(FollowUpFigure.TASKS_GIVEN_BACK), tally.givenBack());
            }
            Loop loop = view.loop();
            if (loop != null) {
                Loop.STEPS.forEach(
                        step -> step.figures().forEach(figure -> figures.put(loop.href(figure), loop.count(figure))));
                loop.sources().forEach(seen -> figures.put(seen.weakHref(), seen.weak()));
            }
            assertThat(figures).hasSizeGreaterThan(30);
            figures.forEach(
                    (href, count) -> assertThat(opened(href, viewer)).as(href).isEqualTo(count));
        }
    }

    @Test
    void frozenReportKeepsTheFollowUpAndSaysWhatChanged() {
        for (Viewer viewer : List.of(town.reader, town.partner)) {
            FrozenReport kept = frozen.get(freezing.freeze(coordinates(town.territory), Ids.next(), viewer), viewer);
            assertThat(kept.figures()).allSatisfy(figure -> {
                assertThat(figure.now()).as(figure.toString()).isEqualTo(figure.value());
                assertThat(figure.moved()).isFalse();
            });
        }
        UUID id = freezing.freeze(coordinates(town.territory), Ids.next(), town.reader);
        FrozenReport.Figure done = figure(id, "Demandes", FrozenReport.Measure.TASKS_DONE);
        assertThat(done.value()).isEqualTo(6);
        assertThat(done.medianDays()).isEqualByComparingTo("5");
        assertThat(done.medianWorkingDays()).isEqualByComparingTo("2");
        assertThat(figure(id, "Suivi", FrozenReport.Measure.CAME_BACK).value()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from reports.frozen_task where report_id = :id and days is not null")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(6);

        jdbc.sql("update feedback.resident_return set withdrawn_at = now()").update();
        jdbc.sql(
                        "update watch.assignment set state = 'ASKED', done_at = null where due_on = '2026-04-17' and organisation_id = :agency")
                .param("agency", town.agency)
                .update();
        try {
            FrozenReport.Figure told = figure(id, "Suivi", FrozenReport.Measure.TOLD);
            assertThat(told.value()).isEqualTo(1);
            assertThat(told.now()).isZero();
            assertThat(told.left()).isEqualTo(1);
            assertThat(figure(id, "Suivi", FrozenReport.Measure.UNTOLD).entered())
                    .isEqualTo(1);
            FrozenReport.Figure fewer = figure(id, "Demandes", FrozenReport.Measure.TASKS_DONE);
            assertThat(fewer.value()).isEqualTo(6);
            assertThat(fewer.now()).isEqualTo(5);
            assertThat(fewer.left()).isEqualTo(1);
        } finally {
            jdbc.sql("update feedback.resident_return set withdrawn_at = null").update();
            jdbc.sql(
                            "update watch.assignment set state = 'DONE', done_at = '2026-04-20T23:30:00+02:00' where due_on = '2026-04-17' and organisation_id = :agency")
                    .param("agency", town.agency)
                    .update();
        }
    }

    @Test
    void whatIsNotedTwiceAndJoinedCountsOnceWithTheOneThatIsKept() {
        transaction.executeWithoutResult(status -> {
            var before = spring(town.territory, town.reader);
            // What was never asked is joined with what is open, and what was closed, came back and was told with it
            // too.
            join("2026-06-01", "eclairage", "2026-06-01", "proprete");
            var once = spring(town.territory, town.reader);
            assertThat(once.whole().seen()).isEqualTo(before.whole().seen() - 1);
            assertThat(once.whole().treated()).isEqualTo(before.whole().treated());
            assertThat(once.byTheme().stream().mapToLong(Tally::seen).sum())
                    .isEqualTo(once.whole().seen());
            join("2026-04-01", "proprete", "2026-06-01", "proprete");
            town.recurrences();
            var twice = spring(town.territory, town.reader);
            assertThat(twice.whole().seen()).isEqualTo(before.whole().seen() - 2);
            assertThat(twice.whole().treated()).isEqualTo(before.whole().treated() - 1);
            assertThat(twice.whole().told()).isEqualTo(before.whole().told() - 1);
            assertThat(twice.whole().cameBack())
                    .as("a duplicate is nothing's former")
                    .isEqualTo(before.whole().cameBack() - 1);
            assertThat(twice.tasks().done()).isEqualTo(before.tasks().done() - 1);
            for (FollowUpFigure figure : EnumSet.range(FollowUpFigure.SEEN, FollowUpFigure.UNTOLD)) {
                assertThat(opened(twice.whole().href(figure), town.reader))
                        .as(figure.name())
                        .isEqualTo(twice.whole().count(figure));
            }
            assertThat(opened(twice.tasks().href(FollowUpFigure.TASKS_DONE), town.reader))
                    .isEqualTo(twice.tasks().done());
            status.setRollbackOnly();
        });
    }

    @Test
    void whatCameBackIsWhatIsKeptAsItOrWasTiedByHand() {
        var formers = jdbc.sql("""
                        select distinct o.id from watch.observation o
                        join watch.observation_place held on held.observation_id = o.id and held.place_id = :place
                        where o.observed_on between '2026-04-01' and '2026-06-30' and o.state in ('DONE', 'VERIFIED', 'CLOSED')
                            and (o.id in (select former_id from watch.recurrence) or o.id in (select from_id from lineage.link where relation = 'RECURRED_AS'))
                        """)
                .param("place", town.territory.value())
                .query(UUID.class)
                .list();
        String href = spring(town.territory, town.reader).whole().href(FollowUpFigure.CAME_BACK);
        assertThat(behind.page(behind.asked(UrlQuery.of(parameters(href))), town.reader, Paging.of(null))
                        .rows())
                .extracting(each -> each.finding().id())
                .containsExactlyInAnyOrderElementsOf(formers);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from watch.recurrence").update();
            assertThat(spring(town.territory, town.reader).whole().cameBack())
                    .as("by hand alone; an intervention says nothing by itself")
                    .isEqualTo(1);
            status.setRollbackOnly();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chiffre=ailleurs",
                "chiffre=",
                "chiffre=revenus&chiffre=clos",
                "lieu=ici",
                "lieu=01900000-0000-7000-8000-000000000000",
                "organisation=elle",
                "organisation=01900000-0000-7000-8000-000000000000",
                "chiffre=demandes&organisation=01900000-0000-7000-8000-000000000000",
                "categorie=rien-de-tel",
                "categorie=%00",
                "categorie=%27%3B--",
                "vu=en-revant",
                "du=hier&au=demain",
                "du=0000-00-00",
                "du=-9999-01-01&au=9999-12-31",
                "du=0001-01-01&au=9999-12-31",
                "chiffre=demandes&du=0001-01-01&au=9999-12-31",
                "chiffre=demandes-realisees&du=1000-01-01&au=2999-12-31",
                "du=2026-06-30&au=2026-04-01",
                "du=999999999-12-31",
                "du=%2B999999999-12-31",
                "page=-1",
                "page=0",
                "page=beaucoup",
                "page=99999999999999999999",
                "page=2147483647",
                "chiffre=demandes&page=2147483647",
                "enregistre=hier",
                "enregistre=0001-01-01",
                "chiffre=demandes&enregistre=2026-05-01",
                "compare=rien",
                "%C3%28=%C3%28",
                "retour=peut-etre",
                "etat=perdu"
            })
    void badParametersGetAnAnswerInFrench(String query) throws Exception {
        for (String path : List.of("/bilans/constats", "/bilans")) {
            var response = web.perform(get(URI.create(path + "?" + query)).with(as(town.reader)))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).as(path + "?" + query).isIn(200, 404);
            if (response.getStatus() == 200) {
                assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("<h1", "lang=\"fr\"");
            }
        }
    }

    /** The first of a day and a category becomes a duplicate of the other. */
    private void join(String day, String category, String keptDay, String keptCategory) {
        jdbc.sql("""
                        update watch.observation away
                        set state = 'DUPLICATE', merged_from = away.state, duplicate_of = kept.id, merged_by = :by, merged_at = now(), merged_because = ''
                        from watch.observation kept
                        where away.id = (select a.id from watch.observation a join watch.category c on c.id = a.category_id
                                where a.observed_on = cast(:day as date) and c.code = :category order by a.number limit 1)
                            and kept.id = (select b.id from watch.observation b join watch.category c on c.id = b.category_id
                                where b.observed_on = cast(:keptDay as date) and c.code = :keptCategory order by b.number limit 1)
                        """)
                .param("day", day)
                .param("category", category)
                .param("keptDay", keptDay)
                .param("keptCategory", keptCategory)
                .param("by", town.reader.account().value())
                .update();
        jdbc.sql("""
                        update watch.assignment a set ended_at = o.merged_at from watch.observation o
                        where o.id = a.observation_id and o.state = 'DUPLICATE' and a.ended_at is null
                        """).update();
    }

    private FrozenReport.Figure figure(UUID id, String section, FrozenReport.Measure measure) {
        return frozen.get(id, town.reader).figures().stream()
                .filter(each -> each.section().equals(section) && each.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void partnerReadsItsOwnTasksAlone() {
        FollowUp view = spring(town.territory, town.partner);
        assertThat(view.whole().seen()).isEqualTo(1);
        assertThat(view.tasks().asked()).isEqualTo(1);
        assertThat(view.tasksByOrganisation()).extracting(TaskTally::label).containsExactly("Agence");
    }

    @Test
    void pageAndListsAskABoundedNumberOfStatements() throws Exception {
        String page = "/bilans" + coordinates(town.territory).query();
        assertThat(web.perform(get(URI.create(page)).with(as(town.reader)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "Délais des demandes",
                        "Comparaison entre lieux",
                        "De la marche aux travaux",
                        "sur 4 seulement");
        assertThat(Statements.during(() -> web.perform(get(URI.create(page)).with(as(town.reader)))))
                .as("with those of every page")
                .hasSizeLessThan(40);
        assertThat(Statements.during(() -> followUps.of(coordinates(town.territory), null, town.reader)))
                .as("the follow-up alone, however many places and organisations there are")
                .hasSizeLessThanOrEqualTo(10);
        String list = spring(town.territory, town.reader).tasks().href(FollowUpFigure.TASKS_LATE);
        assertThat(web.perform(get(URI.create(list)).with(as(town.reader)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("17\u202fjours, dont 11 ouvrés")
                .contains("Demandes en retard\u00a0: 3");
        assertThat(Statements.during(() -> web.perform(get(URI.create(list)).with(as(town.reader)))))
                .hasSizeLessThan(32);
        web.perform(get("/bilans/constats?chiffre=ailleurs").with(as(town.reader)))
                .andExpect(status().isNotFound());
        assertThat(web.perform(get(URI.create(list.replace(
                                        "/bilans/constats?", "/exports/fichier?format=csv&liste=bilan-constats&")))
                                .with(as(town.reader)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines())
                .hasSize(4);
    }

    private List<Comparison.Compared> places() {
        FollowUp view = requireNonNull(reports.of(coordinates(town.territory), PlaceKind.RESIDENCE, town.reader)
                .followUp());
        return requireNonNull(view.comparison()).places();
    }

    private TaskTally theme(PlaceId place, String code) {
        return spring(place, town.reader).tasksByTheme().stream()
                .filter(line -> code.equals(line.followed().theme()))
                .findFirst()
                .orElseThrow();
    }

    private FollowUp spring(PlaceId place, Viewer viewer) {
        return requireNonNull(reports.of(coordinates(place), viewer).followUp());
    }

    private static Coordinates coordinates(PlaceId place) {
        return new Coordinates(place, new Period(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30")), null);
    }

    private long opened(String href, Viewer viewer) {
        return behind.page(behind.asked(UrlQuery.of(parameters(href))), viewer, Paging.of(null))
                .total();
    }

    private static Map<String, List<String>> parameters(String href) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : URI.create(href).getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters
                    .computeIfAbsent(parts[0], _ -> new ArrayList<>())
                    .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
