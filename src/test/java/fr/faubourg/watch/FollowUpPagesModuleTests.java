package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages by which several organisations are asked, answer, and by which the régulateur keeps the whole together. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpPagesModuleTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    Recording recording;

    @Autowired
    AssignmentRepository tasks;

    private WatchTown town;
    private ObservationId id;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @BeforeEach
    void qualified() throws Exception {
        id = recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.practitioner);
        assertThat(sent(
                        "/qualification",
                        town.regulator,
                        "category",
                        town.category("eclairage").toString()))
                .isEqualTo(303);
    }

    @Test
    void twoOrganisationsAreAskedAtOnceEachInItsWords() throws Exception {
        askBoth();
        assertThat(page("", town.agencyPartner))
                .contains("Qui fait quoi", "0 sur 2 réalisée", "Enlever", "Réparer", "10 janv. 2030", "12 janv. 2030")
                .contains(
                        "/reponse?demande=" + task(town.agency).id(),
                        "/demandes/" + task(town.agency).id() + "/lien")
                .doesNotContain(
                        "/reponse?demande=" + task(town.lighting).id(),
                        "/demandes/" + task(town.lighting).id(),
                        "/demandes/" + task(town.agency).id() + "\"",
                        "/etat");
        assertThat(page("", town.regulator))
                .contains("/demandes/" + task(town.lighting).id(), "Noter sa réponse", "/etat\"");
        assertThat(page("/attribution", town.regulator)).contains("Déjà demandé", "En plus de ce qui est déjà demandé");
    }

    @Test
    void mistakesInASecondRowAreSaidBesideItAndNothingTypedIsLost() throws Exception {
        var answer = web.perform(request(
                        "/attribution",
                        town.regulator,
                        "organisation",
                        town.agency.toString(),
                        "dueOn",
                        "2030-01-10",
                        "organisation2",
                        town.agency.toString(),
                        "dueOn2",
                        "hier",
                        "wanted2",
                        "Balayer"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Cette organisation est déjà plus haut", "Donnez une échéance", "Balayer");
        assertThat(tasks.tasksOf(id, null).all()).isEmpty();
    }

    @Test
    void eachAnswersItsOwnOnAPageOfItsOwn() throws Exception {
        askBoth();
        assertThat(page("/reponse", town.agencyPartner)).contains("Votre réponse", "Enlever", "C’est commencé");
        assertThat(web.perform(get("/constats/" + id + "/reponse").with(as(town.regulator)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/constats/" + id + "#demandes");
        assertThat(answered(town.agencyPartner, town.agency, "started", "")).isEqualTo(303);
        assertThat(page("/reponse", town.agencyPartner)).doesNotContain("C’est commencé", "Nous nous en chargeons");
        assertThat(answered(town.regulator, town.lighting, "done", "Réparé, vu au téléphone."))
                .isEqualTo(303);
        assertThat(page("", town.reader)).contains("1 sur 2 réalisée", "Réparé, vu au téléphone.");
    }

    @Test
    void partnerCannotAnswerForAnother() throws Exception {
        askBoth();
        assertThat(answered(town.agencyPartner, town.lighting, "done", "Fait.")).isEqualTo(403);
        assertThat(web.perform(get("/constats/" + id + "/reponse")
                                .param("demande", Ids.next().toString())
                                .with(as(town.agencyPartner)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void answerToATaskThatWasChangedMeanwhileComesBackWithWhatChanged() throws Exception {
        askBoth();
        var before = task(town.agency);
        assertThat(sent(
                        "/demandes/" + before.id(),
                        town.regulator,
                        "what",
                        "change",
                        "dueOn",
                        "2030-02-01",
                        "wanted",
                        "Enlever aussi le canapé",
                        "version",
                        Integer.toString(before.version())))
                .isEqualTo(303);
        assertThat(task(town.agency).wanted()).isEqualTo("Enlever aussi le canapé");
        var late = web.perform(request(
                        "/reponse",
                        town.agencyPartner,
                        "task",
                        before.id().toString(),
                        "version",
                        Integer.toString(before.version()),
                        "answer",
                        "done",
                        "reason",
                        "Enlevé ce matin"))
                .andReturn()
                .getResponse();
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("Enlevé ce matin", "Enlever aussi le canapé");
    }

    @Test
    void taskIsTakenBackWithAReason() throws Exception {
        askBoth();
        var task = task(town.lighting);
        var version = Integer.toString(task.version());
        assertThat(sent("/demandes/" + task.id(), town.regulator, "what", "withdraw", "version", version))
                .isEqualTo(422);
        assertThat(sent(
                        "/demandes/" + task.id(),
                        town.regulator,
                        "what",
                        "withdraw",
                        "version",
                        version,
                        "reason",
                        "Lampe privée."))
                .isEqualTo(303);
        assertThat(page("", town.lightingPartner)).contains("1 demande passée", "retiré", "Lampe privée.");
        assertThat(sent("/demandes/" + task.id(), town.practitioner, "what", "withdraw"))
                .isEqualTo(403);
    }

    @Test
    void decidedStateIsSaidPlainlyAndLifted() throws Exception {
        askBoth();
        assertThat(sent("/etat", town.regulator, "state", "DONE")).isEqualTo(422);
        assertThat(sent("/etat", town.regulator, "state", "CLOSED", "reason", "Non"))
                .isEqualTo(422);
        assertThat(sent("/etat", town.regulator, "state", "DONE", "reason", "Vu en passant."))
                .isEqualTo(303);
        assertThat(page("", town.agencyPartner))
                .contains("État décidé par Samuel Okoye", "Vu en passant.", "D’après les demandes : attribué")
                .doesNotContain("/etat/levee");
        assertThat(page("", town.regulator)).contains("/etat/levee");
        assertThat(sent("/etat/levee", town.regulator)).isEqualTo(303);
        assertThat(page("", town.regulator)).doesNotContain("État décidé par");
    }

    @Test
    void whatIsNotDoneIsAskedAgainOfThoseChosen() throws Exception {
        askBoth();
        answered(town.agencyPartner, town.agency, "done", "Fait.");
        answered(town.lightingPartner, town.lighting, "done", "Fait.");
        assertThat(page("/verification", town.practitioner))
                .contains("À redemander", "Agence Nord", "Éclairage public");
        assertThat(sent(
                        "/verification",
                        town.practitioner,
                        "seen",
                        "undone",
                        "reason",
                        "Toujours éteinte",
                        "choosing",
                        "oui",
                        "again",
                        task(town.lighting).id().toString()))
                .isEqualTo(303);
        assertThat(task(town.lighting).state()).isEqualTo(TaskState.ASKED);
        assertThat(task(town.agency).state()).isEqualTo(TaskState.DONE);
        assertThat(page("", town.reader)).contains("En cours", "1 sur 2 réalisée");
    }

    private void askBoth() throws Exception {
        assertThat(sent(
                        "/attribution",
                        town.regulator,
                        "organisation",
                        town.agency.toString(),
                        "reason",
                        "Enlever",
                        "dueOn",
                        "2030-01-10",
                        "organisation2",
                        town.lighting.toString(),
                        "wanted2",
                        "Réparer",
                        "dueOn2",
                        "2030-01-12"))
                .isEqualTo(303);
    }

    private Task task(OrganisationId organisation) {
        return tasks.tasksOf(id, null).currentOf(organisation).orElseThrow();
    }

    private int answered(Viewer by, OrganisationId organisation, String answer, String reason) throws Exception {
        var task = task(organisation);
        return sent(
                "/reponse",
                by,
                "task",
                task.id().toString(),
                "version",
                Integer.toString(task.version()),
                "answer",
                answer,
                "reason",
                reason);
    }

    private int sent(String resource, Viewer by, String... fields) throws Exception {
        return web.perform(request(resource, by, fields))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletRequestBuilder request(String resource, Viewer by, String... fields) {
        var request = post("/constats/" + id + resource).with(as(by)).with(csrf());
        boolean versioned = false;
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
            versioned |= fields[i].equals("version");
        }
        return versioned
                ? request
                : request.param(
                        "version",
                        jdbc.sql("select version::text from watch.observation where id = :id")
                                .param("id", id.value())
                                .query(String.class)
                                .single());
    }

    private String page(String resource, Viewer by) throws Exception {
        return web.perform(get("/constats/" + id + resource).with(as(by)))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace('\u00a0', ' ');
    }
}
