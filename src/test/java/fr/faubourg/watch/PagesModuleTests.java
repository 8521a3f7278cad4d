package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.FrenchFormat;
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

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    private WatchTown town;
    private ObservationId lamp;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
        lamp = recording.record(town.lampOut(null, WatchTown.IN_CORDIERS), Ids.next(), List.of(), town.practitioner);
    }

    @Test
    void listSaysTheFindingAndShowsTheSameRowsAsTheMap() throws Exception {
        var page = shown("/constats", town.reader);
        assertThat(page)
                .contains(countOfOpen() + "</h1>")
                .contains("Éclairage éteint passage Garance")
                .contains("Passage Garance")
                .contains("<svg")
                .contains("href=\"/constats/" + lamp + "\"");
        assertThat(shown("/carte", town.reader))
                .contains("/constats.geojson")
                .contains("Éclairage éteint passage Garance");
    }

    @Test
    void emptyListsSayWhatToDoNext() throws Exception {
        assertThat(shown("/constats?texte=introuvable", town.reader))
                .contains("Aucun constat ouvert</h1>")
                .contains("Aucun constat ne répond à ces filtres");
    }

    @Test
    void everyFormOpensForWhoeverMayFillIt() throws Exception {
        assertThat(shown("/constats/nouveau", town.practitioner))
                .contains("Aucune donnée personnelle d’habitant")
                .contains("Espaces verts et jeux")
                .contains("Les Tanneries");
        for (var resource : List.of("qualification", "modification", "rejet", "hors-competence")) {
            assertThat(shown("/constats/" + lamp + "/" + resource, town.regulator))
                    .contains("<form");
        }
    }

    @Test
    void formWithAMistakeComesBackAsTyped() throws Exception {
        var page = web.perform(sent("/constats", town.practitioner)
                        .param("finding", "Banc cassé square du Lavoir")
                        .param("place", town.tanneries.toString()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Choisissez un thème.").contains("Banc cassé square du Lavoir");
    }

    @Test
    void observationIsWrittenDownInOnePostAndFollowedToItsEnd() throws Exception {
        var location = Objects.requireNonNull(web.perform(sent("/constats", town.practitioner)
                        .param("key", Ids.next().toString())
                        .param("category", town.category("mobilier").value().toString())
                        .param("finding", "Banc cassé square du Lavoir")
                        .param("kind", "WEAKNESS")
                        .param("lon", "0.3151")
                        .param("lat", "47.2151"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(shown(location, town.practitioner))
                .contains("Les Cordiers")
                .contains("Noté")
                .contains("À qualifier");

        send(
                location + "/qualification",
                town.regulator,
                "category",
                town.category("mobilier").toString(),
                "severity",
                "2");
        assertThat(shown(location + "/attribution", town.regulator))
                .contains("Gestionnaire de «\u00a0Les Cordiers\u00a0»");
        send(location + "/attribution", town.regulator, "organisation", town.agency.toString(), "dueOn", "2030-01-10");
        assertThat(shown(location, town.agencyPartner)).contains("/reponse").doesNotContain("/attribution");
        send(location + "/reponse", town.agencyPartner, "answer", "done", "reason", "Banc changé.");
        send(location + "/verification", town.practitioner, "seen", "done");
        send(location + "/cloture", town.regulator);
        assertThat(shown(location, town.reader)).contains("Banc changé.").contains("Clos");
    }

    @Test
    void hiddenObservationsDoNotExist() throws Exception {
        web.perform(get("/constats/" + lamp).with(as(town.otherPartner))).andExpect(status().isNotFound());
        web.perform(sent("/constats/" + lamp + "/reponse", town.otherPartner).param("answer", "done"))
                .andExpect(status().isNotFound());
        web.perform(sent("/constats/" + lamp + "/notes", town.otherPartner).param("text", "Bonjour"))
                .andExpect(status().isNotFound());
        web.perform(get("/constats/" + lamp).with(as(town.agencyPartner))).andExpect(status().isOk());
    }

    @Test
    void notesStayInTheOrganisationThatWroteThem() throws Exception {
        web.perform(sent("/constats/" + lamp + "/notes", town.agencyPartner)
                        .param("text", "Prévoir la nacelle")
                        .param("key", Ids.next().toString()))
                .andExpect(redirectedUrl("/constats/" + lamp));
        assertThat(shown("/constats/" + lamp, town.agencyPartner)).contains("Prévoir la nacelle");
        assertThat(shown("/constats/" + lamp, town.regulator)).doesNotContain("Prévoir la nacelle");
        assertThat(shown("/constats/" + lamp, town.practitioner)).doesNotContain("Prévoir la nacelle");
    }

    @Test
    void staleEditShowsBothTexts() throws Exception {
        var id = recording.record(town.lampOut(town.tanneries, null), Ids.next(), List.of(), town.practitioner);
        var category = town.category("eclairage").toString();
        send(
                "/constats/" + id + "/modification",
                town.practitioner,
                "category",
                category,
                "finding",
                "Trois lampes éteintes",
                "place",
                town.tanneries.toString());
        var page = web.perform(sent("/constats/" + id + "/modification", town.regulator)
                        .param("version", "0")
                        .param("category", category)
                        .param("finding", "Deux lampes éteintes")
                        .param("place", town.tanneries.toString()))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Ce constat a changé pendant que vous écriviez")
                .contains("Nadia Ferrand")
                .contains("Trois lampes éteintes")
                .contains("Deux lampes éteintes</textarea>");
    }

    private String countOfOpen() {
        long open = jdbc.sql(
                        "select count(*) from watch.observation where state not in ('CLOSED', 'REJECTED', 'OUT_OF_REMIT')")
                .query(Long.class)
                .single();
        return FrenchFormat.count(open, "constat ouvert", "constats ouverts");
    }

    /** Sends a form for the version that is there, and expects to be led back. */
    private void send(String path, Viewer viewer, String... fields) throws Exception {
        var id = UUID.fromString(path.split("/")[2]);
        var version = jdbc.sql("select version from watch.observation where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        var request = sent(path, viewer).param("key", Ids.next().toString()).param("version", version);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        web.perform(request).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/constats/" + id));
    }

    private static MockHttpServletRequestBuilder sent(String path, Viewer viewer) {
        return post(path).with(csrf()).with(as(viewer));
    }

    private String shown(String path, Viewer viewer) throws Exception {
        return web.perform(get(path).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
