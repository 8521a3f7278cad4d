package fr.faubourg.interventions;

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
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of interventions, as people open and send them. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterventionPagesModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private InterventionTown town;

    @BeforeAll
    void build() {
        town = new InterventionTown(jdbc);
    }

    @Test
    void interventionIsAddedFromTheObservationItAnswersAndReadFromThere() throws Exception {
        var broken = town.seen("acces", town.hall1, InterventionTown.SPRING.minusDays(2));
        assertThat(shown("/constats/" + broken, town.town.regulator))
                .contains("/interventions/nouvelle?constat=" + broken);
        assertThat(shown("/interventions/nouvelle?constat=" + broken, town.town.regulator))
                .contains("En réponse au constat\u00a0: Porte du hall forcée")
                .contains("value=\"" + town.hall1 + "\" selected");
        var location = added(town.town.regulator, "Serrure à trois points posée", "observation", broken.toString());
        assertThat(shown(location, town.town.regulator))
                .contains("Porte du hall forcée")
                .contains("350,00")
                .contains("Pas de retour");
        assertThat(shown("/constats/" + broken, town.town.reader))
                .contains(location)
                .doesNotContain("/interventions/nouvelle");
    }

    @Test
    void formWithMistakesComesBackAsTyped() throws Exception {
        var page = web.perform(sent("/interventions", town.town.regulator)
                        .param("work", "Vitre du local vélos remplacée")
                        .param("place", town.hall1.toString())
                        .param(
                                "startedOn",
                                LocalDate.now(fr.faubourg.ui.FrenchFormat.PARIS)
                                        .plusDays(3)
                                        .toString())
                        .param("state", "DONE")
                        .param("cost", "cher"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Vitre du local vélos remplacée")
                .contains("Choisissez un corps d’état.")
                .contains("choisissez «\u00a0Prévue\u00a0»")
                .contains("Dites pour qui")
                .contains("Écrivez le coût en euros")
                .contains("value=\"cher\"");
    }

    @Test
    void costIsNowhereOnThePagesOfAPartnerWhoOnlyManagesThePlace() throws Exception {
        var location =
                added(town.town.regulator, "Peinture du hall reprise", "organisation", town.town.city.toString());
        assertThat(shown(location, town.town.agencyPartner))
                .contains("Peinture du hall reprise")
                .contains("Le coût est réservé")
                .doesNotContain("350,00")
                .doesNotContain("/historique/intervention")
                .doesNotContain("/modification");
        assertThat(shown("/interventions?organisation=" + town.town.city, town.town.agencyPartner))
                .contains("Peinture du hall reprise")
                .doesNotContain("350,00");
        assertThat(shown("/exports/fichier?liste=interventions&format=csv", town.town.agencyPartner))
                .contains("Peinture du hall reprise");
        web.perform(get(location).with(as(town.town.otherPartner))).andExpect(status().isNotFound());
        web.perform(sent(location + "/modification", town.town.agencyPartner)).andExpect(status().isForbidden());
        web.perform(sent(location + "/annulation", town.town.agencyPartner)).andExpect(status().isForbidden());
    }

    @Test
    void secondToSaveKeepsBothTexts() throws Exception {
        var location = added(town.town.regulator, "Fuite réparée", "reason", "Fuite en cave");
        web.perform(correction(location, "Fuite réparée, joint changé", "0")).andExpect(status().isSeeOther());
        var page = web.perform(correction(location, "Fuite réparée, colonne changée", "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("a changé pendant que vous écriviez")
                .contains("joint changé")
                .contains("colonne changée");
    }

    @Test
    void plannedOneIsSaidToBeDoneOnADayThatIsPast() throws Exception {
        var location = added(town.town.regulator, "Dératisation des caves", "state", "PLANNED");
        var tomorrow = LocalDate.now(fr.faubourg.ui.FrenchFormat.PARIS).plusDays(1);
        web.perform(sent(location + "/realisation", town.town.agencyPartner).param("doneOn", tomorrow.toString()))
                .andExpect(status().isUnprocessableContent());
        web.perform(sent(location + "/realisation", town.town.agencyPartner).param("doneOn", "2026-03-05"))
                .andExpect(status().isSeeOther());
        assertThat(shown(location, town.town.agencyPartner)).contains("5 mars 2026");
    }

    @Test
    void observationIsTiedByItsNumber() throws Exception {
        var location = added(
                town.town.regulator,
                "Éclairage du hall refait",
                "trade",
                town.trade("electricite").toString());
        var seen = town.seen("eclairage", town.hall1, InterventionTown.SPRING.minusDays(1));
        web.perform(sent(location + "/constats", town.town.regulator).param("number", "999999"))
                .andExpect(status().isUnprocessableContent());
        web.perform(sent(location + "/constats", town.town.regulator).param("number", "n° " + town.number(seen)))
                .andExpect(status().isSeeOther());
        assertThat(shown(location, town.town.regulator)).contains("/constats/" + seen + "/suppression");
        web.perform(sent(location + "/constats/" + seen + "/suppression", town.town.regulator))
                .andExpect(status().isSeeOther());
        assertThat(shown(location, town.town.regulator)).doesNotContain("/constats/" + seen + "/suppression");
    }

    @Test
    void tradesAndTheirThemesAreEdited() throws Exception {
        web.perform(sent("/corps-d-etat", town.town.regulator)
                        .param("label", "Marbrerie funéraire")
                        .param("theme", town.town.category("mobilier").toString())
                        .param("active", "true"))
                .andExpect(status().isSeeOther());
        assertThat(shown("/corps-d-etat", town.town.regulator))
                .contains("Marbrerie funéraire")
                .contains("aucune nomenclature officielle");
        web.perform(sent("/corps-d-etat", town.town.regulator).param("label", "marbrerie funeraire"))
                .andExpect(status().isUnprocessableContent());
        var trade = "/corps-d-etat/" + town.trade("marbrerie-funeraire");
        assertThat(shown(trade, town.town.regulator)).contains("checked");
        web.perform(sent(trade, town.town.regulator).param("label", "Marbrerie").param("version", "0"))
                .andExpect(status().isSeeOther());
        assertThat(jdbc.sql(
                                "select count(*) from interventions.trade_theme p join interventions.trade t on t.id = p.trade_id where t.label = 'Marbrerie'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void listAndPlacePageTakeABoundedNumberOfStatements() throws Exception {
        added(town.town.regulator, "Porte réglée", "reason", "Ferme mal");
        shown("/interventions", town.town.agencyPartner);
        shown("/lieux/" + town.town.cordiers, town.town.agencyPartner);
        int list = Statements.during(() -> shown("/interventions", town.town.agencyPartner))
                .size();
        int place = Statements.during(() -> shown("/lieux/" + town.town.cordiers, town.town.agencyPartner))
                .size();
        for (int i = 0; i < 20; i++) {
            added(town.town.regulator, "Porte réglée encore " + i, "reason", "Ferme mal");
            town.seen("acces", town.hall1, InterventionTown.SPRING.plusDays(i));
        }
        assertThat(Statements.during(() -> assertThat(shown("/interventions", town.town.agencyPartner))
                        .contains("Porte réglée encore 19")))
                .hasSizeLessThanOrEqualTo(list);
        assertThat(Statements.during(() -> assertThat(shown("/lieux/" + town.town.cordiers, town.town.agencyPartner))
                        .contains("Entrée par entrée")
                        .contains("dans les 90 jours")
                        .contains("Hall 1")))
                .hasSizeLessThanOrEqualTo(place);
    }

    private String added(Viewer viewer, String work, String field, String value) throws Exception {
        var request = sent("/interventions", viewer)
                .param("key", Ids.next().toString())
                .param("work", work)
                .param("startedOn", InterventionTown.SPRING.toString())
                .param("cost", "350")
                .param("tax", "INCLUDED");
        request.param(field, value);
        if (!field.equals("trade")) {
            request.param("trade", town.trade("serrurerie").toString());
        }
        if (!field.equals("state")) {
            request.param("state", "DONE");
        }
        if (!field.equals("organisation")) {
            request.param("organisation", town.town.agency.toString());
        }
        return Objects.requireNonNull(web.perform(request.param("place", town.hall1.toString()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private MockHttpServletRequestBuilder correction(String location, String work, String version) {
        return sent(location + "/modification", town.town.regulator)
                .param("version", version)
                .param("origine", "?work=Fuite+r%C3%A9par%C3%A9e")
                .param("work", work)
                .param("trade", town.trade("plomberie").toString())
                .param("place", town.hall1.toString())
                .param("startedOn", InterventionTown.SPRING.toString())
                .param("state", "DONE")
                .param("organisation", town.town.agency.toString());
    }

    private MockHttpServletRequestBuilder sent(String path, Viewer viewer) {
        return post(path).with(as(viewer)).with(csrf());
    }

    private String shown(String path, Viewer viewer) throws Exception {
        return web.perform(get(path).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
