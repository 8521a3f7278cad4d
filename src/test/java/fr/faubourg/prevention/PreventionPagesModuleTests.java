package fr.faubourg.prevention;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of operations, as people open and send them. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreventionPagesModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    Operations operations;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(FrenchFormat.PARIS);
    private PreventionTown prevention;

    @BeforeAll
    void build() {
        prevention = new PreventionTown(jdbc);
    }

    @Test
    void anOperationIsPlannedHeldAndAssessed() throws Exception {
        var regulator = prevention.town.regulator;
        var page = web.perform(planning("Grand nettoyage des Cordiers", regulator)
                        .param("places", prevention.town.cordiers.toString(), "", "")
                        .param("lead", prevention.town.agency.toString()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var href = Objects.requireNonNull(page);
        assertThat(shown(href, regulator))
                .contains("Les Cordiers", "Agence Nord", "pilote", "prévue", "Aucune séance n’est notée");
        prevention.seen(3, "proprete", prevention.town.cordiers, today.minusDays(20));
        var partner = prevention.town.agencyPartner;
        web.perform(sent(href + "/seances", partner)
                        .param("heldOn", today.minusDays(10).toString())
                        .param("startsAt", "14h")
                        .param("endsAt", "17 h 30")
                        .param("done", "Ramassage et goûter")
                        .param("residents", "12"))
                .andExpect(status().isSeeOther());
        assertThat(shown(href, partner))
                .contains("en cours", "Ramassage et goûter", "Avant et après", "proprete")
                .doesNotContain("Elle n’aura pas lieu");
        web.perform(sent(href + "/bilan", partner).param("version", "1").param("learnt", "Venir un mercredi"))
                .andExpect(status().isSeeOther());
        assertThat(shown(href, regulator)).contains("terminée", "Venir un mercredi");
        web.perform(sent(href + "/bilan", regulator).param("version", "1").param("learnt", "Autre chose"))
                .andExpect(status().isConflict());
    }

    @Test
    void formWithMistakesComesBackAsTyped() throws Exception {
        var page = web.perform(sent(OperationFilters.LIST, prevention.town.regulator)
                        .param("title", "Soirée de hall")
                        .param("plannedFrom", "demain")
                        .param("windowDays", "3")
                        .param("cost", "cher"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Soirée de hall", "value=\"demain\"", "value=\"cher\"")
                .contains("Choisissez un type", "au moins un thème", "au moins un lieu", "quelle organisation pilote")
                .contains("de 7 à 730", "Écrivez le coût en euros", "Écrivez la date ainsi");
    }

    @Test
    void aSessionWithMistakesComesBackAsTyped() throws Exception {
        var href = planned("Médiation du soir");
        var page = web.perform(sent(href + "/seances", prevention.town.regulator)
                        .param("heldOn", today.plusDays(2).toString())
                        .param("startsAt", "18 h")
                        .param("endsAt", "17 h")
                        .param("residents", "beaucoup"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("pas encore passé", "La fin est avant le début", "ce qui a été fait", "value=\"beaucoup\"");
    }

    @Test
    void someoneElsesCorrectionIsShownBesideOnesOwn() throws Exception {
        var href = planned("Réunion de hall");
        var form = shown(href + "/modification", prevention.town.regulator);
        assertThat(form).contains("value=\"Réunion de hall\"");
        for (int expected : List.of(303, 409)) {
            web.perform(planning("Réunion de hall " + expected, href + "/modification", prevention.town.regulator)
                            .param("version", "0")
                            .param("places", prevention.town.tanneries.toString()))
                    .andExpect(status().is(expected));
        }
    }

    @Test
    void correctionsAndSessionsAreInTheHistoryAndAreTakenBack() throws Exception {
        var href = planned("Rappel des règles");
        web.perform(sent(href + "/annulation", prevention.town.regulator).param("reason", ""))
                .andExpect(status().isUnprocessableContent());
        web.perform(sent(href + "/annulation", prevention.town.regulator).param("reason", "Salle fermée"))
                .andExpect(status().isSeeOther());
        assertThat(shown(href, prevention.town.reader)).contains("annulée", "Salle fermée");
        var id = href.substring(href.lastIndexOf('/') + 1);
        var history = "/historique/" + OperationHistory.KIND + "/" + id;
        assertThat(shown(history, prevention.town.regulator)).contains("Motif d’annulation", "Salle fermée");
        var moment = jdbc.sql("select recorded_from from prevention.operation where id = :id")
                .param("id", UUID.fromString(id))
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        web.perform(sent(history + "/annulation", prevention.town.regulator).param("moment", moment.toString()))
                .andExpect(status().isSeeOther());
        assertThat(shown(href, prevention.town.reader)).contains("prévue").doesNotContain("Salle fermée");
    }

    @Test
    void partnersAreAddedWithTheirRoleAndTakenOut() throws Exception {
        var href = planned("Porte-à-porte du tri");
        web.perform(sent(href + "/partenaires", prevention.town.regulator).param("role", "FUNDER"))
                .andExpect(status().isUnprocessableContent());
        web.perform(sent(href + "/partenaires", prevention.town.regulator)
                        .param("organisation", prevention.town.landlord.toString())
                        .param("role", "FUNDER"))
                .andExpect(status().isSeeOther());
        assertThat(shown(href, prevention.town.regulator)).contains("Habitat des Deux Rives", "financeur");
        web.perform(sent(href + "/partenaires", prevention.town.agencyPartner)
                        .param("organisation", prevention.town.landlord.toString())
                        .param("role", "FUNDER"))
                .andExpect(status().isForbidden());
    }

    @Test
    void listAndPageTakeABoundedNumberOfStatements() throws Exception {
        planned("Première");
        shown(OperationFilters.LIST, prevention.town.agencyPartner);
        int few = Statements.during(() -> shown(OperationFilters.LIST, prevention.town.agencyPartner))
                .size();
        for (int i = 0; i < 12; i++) {
            planned("Encore " + i);
        }
        int many = Statements.during(() -> shown(OperationFilters.LIST, prevention.town.agencyPartner))
                .size();
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(17);
        var href = planned("Avec séances");
        var id = new PreventiveOperationId(UUID.fromString(href.substring(href.lastIndexOf('/') + 1)));
        for (int i = 1; i < 9; i++) {
            operations.addSession(id, prevention.session(today.minusDays(i)), prevention.town.regulator);
        }
        assertThat(Statements.during(() -> shown(href, prevention.town.regulator)))
                .hasSizeLessThanOrEqualTo(27);
    }

    @Test
    void kindsAreAddedRenamedAndNotTwice() throws Exception {
        var regulator = prevention.town.regulator;
        web.perform(sent(Kind.LIST, regulator)
                        .param("label", "Fresque collective")
                        .param("active", "true"))
                .andExpect(status().isSeeOther());
        assertThat(shown(Kind.LIST, regulator)).contains("Fresque collective", "Nettoyage participatif");
        web.perform(sent(Kind.LIST, regulator).param("label", "fresque COLLECTIVE"))
                .andExpect(status().isUnprocessableContent());
        var id = prevention.kind("fresque-collective");
        assertThat(shown(Kind.LIST + "/" + id, regulator)).contains("value=\"Fresque collective\"");
        web.perform(sent(Kind.LIST + "/" + id, regulator).param("version", "0").param("label", "Fresque de hall"))
                .andExpect(status().isSeeOther());
        web.perform(sent(Kind.LIST + "/" + id, regulator).param("version", "0").param("label", "Fresque du quartier"))
                .andExpect(status().isConflict());
    }

    private String planned(String title) throws Exception {
        var page = web.perform(planning(title, prevention.town.regulator)
                        .param("places", prevention.town.tanneries.toString(), prevention.town.cordiers.toString())
                        .param("lead", prevention.town.city.toString()))
                .andExpect(status().isSeeOther())
                .andReturn();
        return Objects.requireNonNull(page.getResponse().getRedirectedUrl());
    }

    private MockHttpServletRequestBuilder planning(String title, Viewer viewer) {
        return planning(title, OperationFilters.LIST, viewer);
    }

    private MockHttpServletRequestBuilder planning(String title, String href, Viewer viewer) {
        return sent(href, viewer)
                .param("key", Ids.next().toString())
                .param("title", title)
                .param("kind", prevention.kind("nettoyage-participatif").toString())
                .param("themes", prevention.town.category("proprete").toString())
                .param("plannedFrom", today.minusDays(12).toString());
    }

    private static MockHttpServletRequestBuilder sent(String href, Viewer viewer) {
        return post(href).with(as(viewer)).with(csrf());
    }

    private String shown(String href, Viewer viewer) throws Exception {
        return web.perform(get(href).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
