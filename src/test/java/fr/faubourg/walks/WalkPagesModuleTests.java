package fr.faubourg.walks;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of walks, as people open and send them. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkPagesModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    Walks walks;

    @Autowired
    JdbcClient jdbc;

    private WalksTown town;

    @BeforeAll
    void build() {
        town = new WalksTown(jdbc);
    }

    @Test
    void aWalkIsNotedWithItsParticipantsAndNobodyIsNamed() throws Exception {
        var href = walked(town.town.cordiers);
        assertThat(shown(href, town.town.reader))
                .contains("Les Cordiers", "Diagnostic en marchant", "Habitantes", "Police", "De la place au mail")
                .contains("8\u00a0personnes", "Aucun constat n’est rattaché")
                .doesNotContain("Choisir ses constats", "Modifier</a>");
        assertThat(shown(href, town.town.regulator)).contains("Choisir ses constats", "Noter un constat de la marche");
    }

    @Test
    void formWithMistakesComesBackAsTypedWithErrorsBesideFields() throws Exception {
        var page = web.perform(sent(WalkFilters.LIST, town.town.regulator)
                        .param("walkedOn", town.today.plusDays(3).toString())
                        .param("startsAt", "midi")
                        .param("women", "Mme Dupont")
                        .param("police", "2")
                        .param("summary", "Tout est sombre"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("value=\"midi\"", "value=\"Mme Dupont\"", "Tout est sombre")
                .contains("Choisissez une sorte de marche", "pas encore passé", "Écrivez l’heure ainsi")
                .contains("Choisissez le lieu de la marche", "quelle organisation conduit", "sans aucun nom");
    }

    @Test
    void aPlaceOfSomebodyElseIsRefusedBesideItsField() throws Exception {
        var page = web.perform(noting(town.town.vignes, WalkFilters.LIST, town.town.practitioner))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("pas dans votre secteur", "De la place au mail");
    }

    @Test
    void hiddenIsNotFoundAndNotOnesOwnIsForbidden() throws Exception {
        var href = walked(town.town.vignes);
        for (String each : List.of(href, href + "/modification", href + "/constats")) {
            web.perform(get(each).with(as(town.town.practitioner)))
                    .andExpect(each.equals(href) ? status().isOk() : status().isForbidden());
        }
        web.perform(get(href).with(as(town.town.agencyPartner))).andExpect(status().isNotFound());
        web.perform(get("/historique/marche/" + id(href)).with(as(town.town.agencyPartner)))
                .andExpect(status().isNotFound());
        web.perform(sent(href + "/constats", town.town.reader)).andExpect(status().isForbidden());
    }

    @Test
    void someoneElsesCorrectionIsShownBesideOnesOwn() throws Exception {
        var href = walked(town.town.cordiers);
        assertThat(shown(href + "/modification", town.town.regulator)).contains("De la place au mail");
        for (int expected : List.of(303, 409)) {
            web.perform(noting(town.town.cordiers, href + "/modification", town.town.regulator)
                            .param("version", "0")
                            .param("note", "Note " + expected))
                    .andExpect(status().is(expected));
        }
    }

    @Test
    void observationsAreChosenInOneSendingAndTheChoiceIsTakenBack() throws Exception {
        var href = walked(town.town.cordiers);
        var bench = town.seen(town.town.cordiers, "WALKING_SURVEY", "WEAKNESS", "NEW");
        var garden = town.seen(town.town.cordiers, "REPORT", "STRENGTH", "NEW");
        assertThat(shown(href + "/constats", town.town.regulator))
                .contains(bench.toString())
                .doesNotContain(garden.toString());
        web.perform(sent(href + "/constats", town.town.regulator)
                        .param("montre", bench.toString())
                        .param("constat", bench.toString())
                        .param("numeros", "n° " + town.number(garden)))
                .andExpect(status().isSeeOther());
        assertThat(shown(href, town.town.reader))
                .contains("Points forts", "/constats/" + bench, "/constats/" + garden, "De la marche aux travaux");
        assertThat(shown("/constats?etat=tous&marche=" + id(href), town.town.reader))
                .contains("/constats/" + bench, "/constats/" + garden);
        assertThat(shown("/constats/" + bench, town.town.reader)).contains("Vu pendant une marche", href);
        var moment = jdbc.sql("select max(recorded_from) from walks.seen where walk_id = :id")
                .param("id", id(href))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        web.perform(sent("/historique/marche/" + id(href) + "/annulation", town.town.regulator)
                        .param("moment", moment.toString()))
                .andExpect(status().isSeeOther());
        assertThat(shown(href, town.town.reader)).contains("Aucun constat n’est rattaché");
    }

    @Test
    void aNumberThatNobodyKnowsComesBackAsTyped() throws Exception {
        var href = walked(town.town.cordiers);
        var bench = town.seen(town.town.cordiers, "WALKING_SURVEY", "WEAKNESS", "NEW");
        var page = web.perform(sent(href + "/constats", town.town.regulator)
                        .param("montre", bench.toString())
                        .param("constat", bench.toString())
                        .param("numeros", "999999999"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("value=\"999999999\"", "Vous ne lisez aucun constat");
        assertThat(page).containsPattern("value=\"" + bench + "\" checked");
    }

    @Test
    void whatIsNotedFromTheWalksPageIsTheWalks() throws Exception {
        var href = walked(town.town.cordiers);
        var form = shown("/constats/nouveau?marche=" + id(href), town.town.regulator);
        assertThat(form)
                .contains("Vu pendant une marche")
                .containsPattern("<option value=\"" + id(href) + "\" selected")
                .containsPattern("<option value=\"WALKING_SURVEY\" selected");
        web.perform(observation(town.town.cordiers)
                        .param("walk", id(href).toString())
                        .param("source", "REPORT"))
                .andExpect(status().isSeeOther());
        assertThat(shown(href, town.town.reader)).contains("Lampe éteinte au hall");
        assertThat(jdbc.sql("select source from watch.observation where finding = 'Lampe éteinte au hall'")
                        .query(String.class)
                        .single())
                .isEqualTo("WALKING_SURVEY");
        web.perform(observation(town.town.cordiers).param("walk", Ids.next().toString()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aWalkThatOneMayNotKnowOfNarrowsTheListToNothing() throws Exception {
        var href = walked(town.town.vignes);
        var bench = town.seen(town.town.cordiers, "WALKING_SURVEY", "WEAKNESS", "NEW");
        walks.choose(new WalkId(id(href)), Set.of(bench), Set.of(), town.town.regulator);
        assertThat(shown("/constats?etat=tous&marche=" + id(href), town.town.agencyPartner))
                .doesNotContain("/constats/" + bench);
        assertThat(shown("/constats/" + bench, town.town.agencyPartner)).doesNotContain("Vu pendant une marche");
    }

    @Test
    void placeShowsItsLatestWalks() throws Exception {
        var href = walked(town.town.cordiers);
        assertThat(shown("/lieux/" + town.town.tanneries, town.town.regulator)).contains(href, "Noter une marche");
    }

    @Test
    void listAndPageTakeABoundedNumberOfStatements() throws Exception {
        walked(town.town.cordiers);
        shown(WalkFilters.LIST, town.town.agencyPartner);
        int few = Statements.during(() -> shown(WalkFilters.LIST, town.town.agencyPartner))
                .size();
        String href = "";
        for (int i = 0; i < 12; i++) {
            href = walked(town.town.cordiers);
        }
        int many = Statements.during(() -> shown(WalkFilters.LIST, town.town.agencyPartner))
                .size();
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(17);
        var page = href;
        shown(page, town.town.regulator);
        int empty = Statements.during(() -> shown(page, town.town.regulator)).size();
        for (int i = 0; i < 12; i++) {
            walks.choose(
                    new WalkId(id(page)),
                    Set.of(town.seen(town.town.cordiers, "WALKING_SURVEY", "WEAKNESS", "NEW")),
                    Set.of(),
                    town.town.regulator);
        }
        assertThat(Statements.during(() -> shown(page, town.town.regulator)))
                .hasSize(empty)
                .hasSizeLessThanOrEqualTo(24);
    }

    private String walked(PlaceId place) throws Exception {
        var sent = web.perform(noting(place, WalkFilters.LIST, town.town.regulator))
                .andExpect(status().isSeeOther())
                .andReturn();
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    private MockHttpServletRequestBuilder noting(PlaceId place, String href, Viewer viewer) {
        return sent(href, viewer)
                .param("key", Ids.next().toString())
                .param("kind", "WALKING_SURVEY")
                .param("walkedOn", town.today.toString())
                .param("startsAt", "14 h 30")
                .param("place", place.toString())
                .param("itinerary", "De la place au mail")
                .param("lead", town.town.city.toString())
                .param("women", "6")
                .param("police", "2");
    }

    private MockHttpServletRequestBuilder observation(PlaceId place) {
        return sent("/constats", town.town.regulator)
                .param("key", Ids.next().toString())
                .param("category", town.town.category("eclairage").toString())
                .param("finding", "Lampe éteinte au hall")
                .param("place", place.toString())
                .param("observedOn", town.today.toString());
    }

    private static UUID id(String href) {
        return UUID.fromString(href.substring(href.lastIndexOf('/') + 1));
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
