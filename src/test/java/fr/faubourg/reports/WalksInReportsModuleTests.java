package fr.faubourg.reports;

import static fr.faubourg.access.SignedInAs.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.Period;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.walks.ParticipantRole;
import fr.faubourg.walks.WalkKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The loop of reports, from walks that are recorded. */
@OnDatabase
@Transactional
class WalksInReportsModuleTests {
    private static final Pattern LINE = Pattern.compile(
            "<th scope=\"row\"><span class=\"soft\">[^<]*</span>\\s*([^<]+)</th><td class=\"num\">(?:<a[^>]*>)?\\s*([0-9]+)");

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WatchReports reports;

    @Autowired
    BehindFigures behind;

    private FollowUpTown town;

    @BeforeEach
    void build() {
        town = new FollowUpTown(jdbc);
    }

    @Test
    void withoutAWalkTheReportSaysSoAndCountsBySource() throws Exception {
        Loop loop = loop(town.reader);
        assertThat(loop.walks().isEmpty()).isTrue();
        assertThat(loop.count(FollowUpFigure.SEEN)).isEqualTo(4);
        assertThat(page("/bilans?du=2026-04-01&au=2026-06-30", town.reader))
                .contains("Aucune marche n’est enregistrée", "Diagnostics en marchant");
    }

    @Test
    void theLoopStartsFromWalksAndWhoTookPart() throws Exception {
        UUID walk = walk("2026-04-10", town.alsatian.value());
        walk("2026-08-10", town.alsatian.value());
        attach(walk, "source = 'REPORT' and observed_on = '2026-04-01'");
        Loop loop = loop(town.reader);
        assertThat(loop.walks().total()).isEqualTo(1);
        assertThat(loop.walks().count(WalkKind.EXPLORATORY_WALK)).isEqualTo(1);
        assertThat(loop.walks().count(ParticipantRole.RESIDENT_WOMEN)).isEqualTo(7);
        assertThat(loop.walks().participants()).isEqualTo(9);
        assertThat(loop.count(FollowUpFigure.SEEN))
                .as("a report that belongs to a walk")
                .isEqualTo(5);
        assertThat(loop.sources())
                .filteredOn(seen -> seen.label().startsWith("Autres constats"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.weak()).isEqualTo(1));
        assertThat(page("/bilans?du=2026-04-01&au=2026-06-30", town.reader))
                .contains("Habitantes", "Les marches, et qui y était")
                .doesNotContain("Aucune marche n’est enregistrée");
        assertThat(loop(town.partner).walks().isEmpty())
                .as("a walk of others, elsewhere than in the partner's places")
                .isTrue();
    }

    @Test
    void everyFigureOfTheLoopOpensItsRecords() {
        attach(walk("2026-04-10", town.alsatian.value()), "source = 'REPORT' and observed_on = '2026-04-01'");
        Loop loop = loop(town.reader);
        for (Loop.Step step : Loop.STEPS) {
            for (FollowUpFigure figure : step.figures()) {
                var asked = new BehindFigures.Asked(figure, loop.followed());
                assertThat(behind.countUpTo(asked, town.reader, 1_000))
                        .as(figure.name())
                        .isEqualTo(loop.count(figure));
            }
        }
    }

    @Test
    void aWalksOwnFiguresAreThoseOfTheReport() throws Exception {
        UUID walk = walk("2026-04-10", town.alsatian.value());
        attach(walk, "source <> 'REPORT' and observed_on between '2026-04-01' and '2026-06-30'");
        var ofWalk = lines(page("/marches/" + walk, town.reader));
        var ofReport = lines(page("/bilans?du=2026-04-01&au=2026-06-30", town.reader));
        assertThat(ofWalk).hasSize(13).containsEntry("Troubles", 4L).containsEntry("Revenus", 2L);
        assertThat(ofReport).containsAllEntriesOf(ofWalk);
    }

    private Loop loop(Viewer viewer) {
        var coordinates = new Coordinates(
                town.territory, new Period(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30")), null);
        return requireNonNull(
                requireNonNull(reports.of(coordinates, viewer).followUp()).loop());
    }

    private UUID walk(String day, UUID place) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into walks.walk (id, kind, walked_on, place_id, lead_id) values (:id, 'EXPLORATORY_WALK', cast(:day as date), :place, :lead)
                        """)
                .param("id", id)
                .param("day", day)
                .param("place", place)
                .param("lead", town.city)
                .update();
        jdbc.sql("""
                        insert into walks.participation (id, walk_id, role, people)
                        values (gen_random_uuid(), :id, 'RESIDENT_WOMEN', 7), (gen_random_uuid(), :id, 'ELECTED', 2)
                        """).param("id", id).update();
        return id;
    }

    private void attach(UUID walk, String which) {
        jdbc.sql(
                        "insert into walks.seen (id, walk_id, observation_id) select gen_random_uuid(), :walk, id from watch.observation where "
                                + which)
                .param("walk", walk)
                .update();
    }

    private static Map<String, Long> lines(String page) {
        Map<String, Long> lines = new LinkedHashMap<>();
        LINE.matcher(page).results().forEach(line -> lines.put(line.group(1).strip(), Long.valueOf(line.group(2))));
        return lines;
    }

    private String page(String href, Viewer viewer) throws Exception {
        return web.perform(get(href).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
