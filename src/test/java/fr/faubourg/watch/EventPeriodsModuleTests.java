package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Lists by what happened to observations and when, as the timeline opens them. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventPeriodsModuleTests {
    private final LocalDate today = LocalDate.now(FrenchFormat.PARIS);

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    @Autowired
    ObservationSelections selections;

    @Autowired
    TimelineQueries timelines;

    @Autowired
    ObservationQueries observations;

    private WatchTown town;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @Test
    void eachFigureOfWhatHappenedOpensTheListThatItCounts() throws Exception {
        var week = TimelineStep.WEEK.first(today);
        var days = "." + week + "." + week.plusDays(6);
        var done = recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.regulator);
        var closed =
                recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.regulator);
        var before =
                recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.regulator);
        set(done, "state = 'DONE', done_at = now()");
        set(closed, "state = 'CLOSED', done_at = now(), verified_at = now(), closed_at = now()");
        set(before, "state = 'CLOSED', done_at = now() - interval '90 days', closed_at = now() - interval '90 days'");
        for (int times = 0; times < 2; times++) {
            jdbc.sql("""
                            insert into watch.step (id, observation_id, at, account_name, move, to_state)
                            values (:id, :observation, now(), 'Samuel Okoye', 'REOPEN', 'QUALIFIED')
                            """)
                    .param("id", Ids.next())
                    .param("observation", done.value())
                    .update();
        }

        var filters = ObservationFilters.all().in(town.tanneries);
        assertThat(listed(filters, "realise" + days)).isEqualTo(2);
        assertThat(listed(filters, "verifie" + days)).isEqualTo(1);
        assertThat(listed(filters, "clos" + days)).isEqualTo(1);
        assertThat(listed(ObservationFilters.all(), "rouvert" + days))
                .as("reopened twice, once in the list")
                .isEqualTo(1);
        assertThat(timelines.happened(selections.of(filters, town.reader)).stream()
                        .filter(each -> each.what() == TimelineQueries.What.REOPENED)
                        .mapToLong(TimelineQueries.Happened::count)
                        .sum())
                .isEqualTo(1);

        var page = body("/constats/frise?etat=tous&lieu=" + town.tanneries, town.reader);
        for (var event : List.of("realise", "verifie", "clos")) {
            var href = "/constats?lieu=" + town.tanneries + "&amp;etat=tous&amp;evenement=" + event + days;
            assertThat(page).contains("href=\"" + href + "\"");
            var list = body(href.replace("&amp;", "&"), town.reader);
            assertThat(list)
                    .contains(event.equals("realise") ? "2\u00a0constats" : "1\u00a0constat")
                    .contains("/constats/" + closed);
            assertThat(list).doesNotContain("/constats/" + before);
        }
        assertThat(body("/constats?etat=tous&evenement=clos" + days, town.reader))
                .contains("Clos, ");
        assertThat(body("/carte?etat=tous&evenement=clos" + days, town.reader)).isNotEmpty();
        assertThat(body(
                                "/exports/fichier?liste=constats&format=csv&etat=tous&lieu=" + town.tanneries
                                        + "&evenement=clos" + days,
                                town.reader)
                        .lines())
                .as("the heading and the one")
                .hasSize(2);
        assertThat(body(
                        "/constats?etat=tous&enregistre=" + today.minusDays(1) + "&evenement=rouvert" + days,
                        town.reader))
                .contains("Aucun constat");
        assertThat(body("/constats?etat=tous&evenement=clos.2026-13-01.2026-14-01", town.reader))
                .contains("/constats/" + done);
    }

    private long listed(ObservationFilters filters, String event) {
        return observations
                .counts(selections.of(filters.narrowedBy(Criterion.EVENT, event), town.reader))
                .total();
    }

    private void set(ObservationId id, String values) {
        jdbc.sql("update watch.observation set " + values + " where id = :id")
                .param("id", id.value())
                .update();
    }

    private String body(String path, Viewer viewer) throws Exception {
        return web.perform(get(path).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
