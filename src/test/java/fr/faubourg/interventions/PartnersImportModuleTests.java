package fr.faubourg.interventions;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.tables.ImportTrial;
import fr.faubourg.testing.OnDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A landlord's own table of works comes in by the landlord's own hand, and stays the landlord's. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnersImportModuleTests {
    private static final String HEADINGS = "Numéro;Maître d’ouvrage;Date;Lieu;Corps d’état;Intervention\n";

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private InterventionTown town;
    private ImportTrial trial;
    private Viewer landlord;

    @BeforeAll
    void build() {
        town = new InterventionTown(jdbc);
        trial = new ImportTrial(application);
        landlord = town.town.person("Nora Petit", Role.PARTNER, town.town.landlord, null);
    }

    @Test
    void partnerImportsItsOwnFromTheFileToTheUndoing() throws Exception {
        assertThat(trial.page("/imports/nouveau", landlord))
                .contains("Interventions techniques")
                .doesNotContain("Périmètres");
        UUID id = trial.upload("interventions", "fichier.csv", """
                        Numéro;Date;Lieu;Corps d’état;Intervention
                        P-1;02/03/2026;Bâtiment A, Hall 1;Serrurerie;Serrure changée
                        P-2;03/03/2026;Hall 99;Serrurerie;Cylindre changé
                        """.getBytes(StandardCharsets.UTF_8), landlord);
        trial.check(id, Map.of(), landlord);
        assertThat(trial.page("/imports/" + id, landlord)).contains("Télécharger les lignes refusées");
        var run = trial.applied(id, landlord);
        assertThat(run.created()).isEqualTo(1);
        assertThat(run.refusals()).singleElement().asString().contains("Hall 99");
        assertThat(organisationOf("P-1")).containsExactly(town.town.landlord.value());
        assertThat(trial.page("/imports", landlord)).contains("fichier.csv");
        assertThat(new String(trial.refusedRows(run.id(), landlord), StandardCharsets.UTF_8))
                .contains("P-2")
                .doesNotContain("P-1");
        assertThat(trial.undoPage(run, landlord)).contains("Annuler tout l’import");
        assertThat(trial.undo(run, landlord)).isEqualTo("UNDONE 1 0 0");
        assertThat(organisationOf("P-1")).isEmpty();
    }

    @Test
    void ownOrganisationIsProposedAndNoOtherIsOffered() throws Exception {
        var file = "Numéro;Date;Lieu;Corps d’état;Intervention\nP-5;02/03/2026;Hall 1;Serrurerie;Serrure changée\n";
        UUID id = trial.upload("interventions", "bons.csv", file.getBytes(StandardCharsets.UTF_8), landlord);
        assertThat(trial.page("/imports/" + id + "/colonnes", landlord))
                .contains("<option value=\"" + town.town.landlord + "\" selected")
                .contains("Agence Nord")
                .doesNotContain("Logis du Val");
        var sent = post("/imports/" + id + "/colonnes").with(as(landlord)).with(csrf());
        String[] targets = {"number", "startedOn", "place", "trade", "work"};
        for (int column = 0; column < targets.length; column++) {
            sent.param("c" + column, targets[column]);
        }
        web.perform(sent.param("o-organisation", town.town.otherLandlord.toString()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void rowsOfOthersAreRefusedAndTheUnitsOnesTaken() throws Exception {
        trial.run(
                "interventions",
                HEADINGS + "P-10;Ville de Rivemont;02/03/2026;Hall 1;Serrurerie;Serrure de la ville\n",
                town.town.regulator);
        var run = trial.run(
                "interventions",
                HEADINGS + "P-10;Ville de Rivemont;05/03/2026;Hall 1;Serrurerie;Réécrit\n"
                        + "P-11;Logis du Val;02/03/2026;Hall 1;Serrurerie;Serrure changée\n"
                        + "P-12;Logis du Val;02/03/2026;Hall 99;Serrurerie;Serrure changée\n"
                        + "P-13;Agence Nord;02/03/2026;Hall 1;Serrurerie;Serrure changée\n",
                landlord);
        assertThat(run.created()).isEqualTo(1);
        assertThat(run.updated()).isZero();
        assertThat(run.refusals())
                .hasSize(3)
                .allSatisfy(refusal ->
                        assertThat(refusal).contains("Cette ligne est pour une autre organisation que la vôtre."));
        assertThat(organisationOf("P-13")).containsExactly(town.town.agency.value());
        assertThat(jdbc.sql("select work from interventions.intervention where external_number = 'P-10'")
                        .query(String.class)
                        .single())
                .isEqualTo("Serrure de la ville");

        var unit = trial.run(
                "interventions",
                HEADINGS + "P-14;Habitat des Deux Rives;02/03/2026;Hall 1;Serrurerie;Serrure changée\n",
                town.town.agencyPartner);
        assertThat(unit.refusals())
                .as("a unit does not write for the organisation above it")
                .hasSize(1);
    }

    @Test
    void placeOfSomebodyElseIsSaidAloud() throws Exception {
        var run = trial.run(
                "interventions",
                HEADINGS + "P-20;Agence Nord;02/03/2026;Le Clos des Vignes;Serrurerie;Serrure changée\n"
                        + "P-21;Agence Nord;02/03/2026;Hall 1;Serrurerie;Serrure changée\n",
                town.town.agencyPartner);
        assertThat(run.created()).isEqualTo(2);
        assertThat(trial.page("/imports/" + run.id() + "?lignes=WARNING", town.town.agencyPartner))
                .containsOnlyOnce("Ce lieu n’est pas de ceux que votre organisation possède ou gère.");
    }

    @Test
    void importOfAPartnerIsNobodyElsesToSee() throws Exception {
        var moved = town.town.person("Ada Roussel", Role.PARTNER, town.town.landlord, null);
        var run = trial.run(
                "interventions",
                HEADINGS + "P-30;Agence Nord;02/03/2026;Hall 1;Serrurerie;Serrure changée\n"
                        + "P-31;Agence Nord;02/03/2026;Hall 99;Serrurerie;Serrure changée\n",
                moved);
        jdbc.sql("update access.role_grant set organisation_id = :other where account_id = :account")
                .param("other", town.town.otherLandlord.value())
                .param("account", moved.account().value())
                .update();
        for (Viewer other : List.of(town.town.otherPartner, town.town.agencyPartner, town.town.regulator, moved)) {
            for (String page : List.of("", "/lignes-refusees", "/annulation", "/colonnes")) {
                web.perform(get("/imports/" + run.id() + page).with(as(other))).andExpect(status().isNotFound());
            }
            for (String act : List.of("/annulation", "/application", "/abandon", "/feuilles", "/lecture")) {
                web.perform(post("/imports/" + run.id() + act).with(as(other)).with(csrf()))
                        .andExpect(status().isNotFound());
            }
            assertThat(trial.page("/imports", other)).doesNotContain(run.id().toString());
        }
        assertThat(organisationOf("P-30")).hasSize(1);
    }

    @Test
    void partnerImportsNothingButInterventions() throws Exception {
        web.perform(multipart("/imports")
                        .file(new MockMultipartFile(
                                "file", "lieux.csv", "text/csv", "Nom\nHall\n".getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "constats")
                        .with(as(landlord))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    private List<UUID> organisationOf(String number) {
        return jdbc.sql("select organisation_id from interventions.intervention where external_number = :number")
                .param("number", number)
                .query(UUID.class)
                .list();
    }
}
