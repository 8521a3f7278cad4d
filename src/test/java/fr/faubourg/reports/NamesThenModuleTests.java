package fr.faubourg.reports;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.shared.Period;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.watch.WatchTown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What was recorded then is told with the names of then: of organisations, of what is above them, and of places. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamesThenModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WatchReports reports;

    private WatchTown town;
    private final UUID landlord = UUID.randomUUID();
    private final UUID agency = UUID.randomUUID();
    private final UUID residence = UUID.randomUUID();
    private LocalDate before;

    @BeforeAll
    void renameAll() {
        town = new WatchTown(jdbc);
        before = reports.today().minusDays(2);
        var recorded = Instant.now().minus(20, ChronoUnit.DAYS).toString();
        write("""
                insert into directory.organisation (id, kind, name, parent_id, recorded_from)
                values (:landlord, 'LANDLORD', 'Bailleur d’hier', null, :at::timestamptz), (:agency, 'LANDLORD', 'Antenne d’hier', :landlord, :at::timestamptz)
                """, recorded);
        write("""
                insert into territory.place (id, kind, name, parent_id, recorded_from)
                values (:residence, 'RESIDENCE', 'Résidence d’hier', :town, :at::timestamptz)
                """, recorded);
        write("""
                with noted as (
                    insert into watch.observation (id, observed_on, recorded_at, source, place_id, category_id, kind, finding, state, organisations,
                        organisation_id, assigned_at, due_on, recorded_from)
                    values (gen_random_uuid(), current_date - 15, :at::timestamptz, 'REPORT', :residence,
                        (select id from watch.category where code = 'eclairage'), 'WEAKNESS', 'Hall sans lumière', 'ASSIGNED', array[:agency::uuid],
                        :agency, :at::timestamptz, current_date + 5, :at::timestamptz)
                    returning id, observed_on, number
                ), asked as (
                    insert into watch.assignment (id, observation_id, organisation_id, assigned_by, assigned_at, due_on, state, recorded_from)
                    select gen_random_uuid(), noted.id, :agency, :by, :at::timestamptz, current_date + 5, 'ASKED', :at::timestamptz from noted
                )
                insert into watch.observation_place (place_id, observation_id, observed_on, number, recorded_from)
                select up.id, noted.id, noted.observed_on, noted.number, :at::timestamptz
                from noted, unnest(array[:residence::uuid, :town::uuid]) up (id)
                """, recorded);
        write("update directory.organisation set name = 'Bailleur de demain' where id = :landlord", recorded);
        write("update directory.organisation set name = 'Antenne de demain' where id = :agency", recorded);
        write("update territory.place set name = 'Résidence de demain' where id = :residence", recorded);
    }

    @Test
    void listAndItsFileTellTheNamesOfThen() throws Exception {
        var now = "/constats?etat=tous&lieu=" + town.rivemont;
        assertThat(page(now)).contains("Bailleur de demain, Antenne de demain", "Résidence de demain");
        assertThat(page(now + "&enregistre=" + before))
                .contains("Bailleur d’hier, Antenne d’hier", "Résidence d’hier")
                .doesNotContain("<td data-label=\"Lieu\">Résidence de demain");
        var file = "/exports/fichier?liste=constats&format=csv&etat=tous&lieu=" + town.rivemont;
        assertThat(page(file))
                .contains("Antenne de demain", "Résidence de demain")
                .doesNotContain("hier");
        assertThat(page(file + "&enregistre=" + before))
                .contains("Bailleur d’hier, Antenne d’hier", "Résidence d’hier")
                .doesNotContain("de demain");
        assertThat(page(file + "&enregistre=" + reports.today())).as("today").contains("Antenne de demain");
    }

    @Test
    void reportTellsTheNamesOfThen() throws Exception {
        var period = new Period(reports.today().minusDays(40), reports.today());
        var now = reports.of(new Coordinates(town.rivemont, period, null), town.regulator);
        assertThat(now.byOrganisation()).extracting(Line::label).contains("Bailleur de demain", "Antenne de demain");
        var then = reports.of(new Coordinates(town.rivemont, period, before), town.regulator);
        assertThat(then.byOrganisation())
                .extracting(Line::label)
                .contains("Bailleur d’hier", "Antenne d’hier")
                .doesNotContain("Bailleur de demain", "Antenne de demain");
        assertThat(then.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.organisation()).isEqualTo("Bailleur d’hier, Antenne d’hier");
            assertThat(finding.where()).isEqualTo("Résidence d’hier");
        });
        assertThat(page("/bilans?lieu=" + town.rivemont + "&enregistre=" + before))
                .contains("Antenne d’hier")
                .doesNotContain("Antenne de demain");
        assertThat(page("/bilans?lieu=" + residence + "&enregistre=" + before)).contains("Résidence d’hier");
        assertThat(page("/bilans?lieu=" + residence)).doesNotContain("Résidence d’hier");
    }

    @Test
    void whatWasRecordedLaterHasItsFirstName() {
        assertThat(jdbc.sql("select directory.organisation_full_name_at(:id, timestamptz '2020-01-01')")
                        .param("id", agency)
                        .query(String.class)
                        .single())
                .isEqualTo("Bailleur d’hier, Antenne d’hier");
        assertThat(jdbc.sql("select territory.place_name_at(:id, timestamptz '2020-01-01')")
                        .param("id", residence)
                        .query(String.class)
                        .single())
                .isEqualTo("Résidence d’hier");
    }

    private void write(String sql, String at) {
        jdbc.sql(sql)
                .param("landlord", landlord)
                .param("agency", agency)
                .param("residence", residence)
                .param("town", town.rivemont.value())
                .param("by", town.regulator.account().value())
                .param("at", at)
                .update();
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(as(town.regulator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
