package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The list of what an organisation is asked, answered from the list. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskedModuleTests {
    private final LocalDate today = LocalDate.now(FrenchFormat.PARIS);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    AssignmentRepository tasks;

    private WatchTown town;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @Test
    void oneClickSaysThatItIsDone() throws Exception {
        var task = asked(town.agency, today.plusDays(5));
        var answer = answered(town.agencyPartner, task, "done");
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/demandes");
        assertThat(now(task)).satisfies(done -> {
            assertThat(done.state()).isEqualTo(TaskState.DONE);
            assertThat(done.comment()).isEqualTo("Fait, sans autre précision.");
        });
        assertThat(page(town.agencyPartner, ""))
                .doesNotContain("demande-" + task.task().id());
    }

    @Test
    void oneClickPromisesADay() throws Exception {
        var task = asked(town.agency, today.plusDays(5));
        assertThat(page(town.agencyPartner, "")).contains("value=\"" + today.plusDays(5) + "\"");
        var day = today.plusDays(3);
        assertThat(answered(town.agencyPartner, task, "accepted", "plannedOn", day.toString())
                        .getStatus())
                .isEqualTo(303);
        assertThat(now(task).state()).isEqualTo(TaskState.SCHEDULED);
        assertThat(page(town.agencyPartner, "?etat=SCHEDULED")).contains("prévu le " + FrenchFormat.shortDate(day));
        var past = answered(
                town.agencyPartner,
                new Asked(task.observation(), now(task)),
                "accepted",
                "plannedOn",
                today.minusDays(1).toString());
        assertThat(past.getStatus()).isEqualTo(422);
        assertThat(past.getContentAsString()).contains("La date prévue est passée");
        assertThat(answered(town.agencyPartner, new Asked(task.observation(), now(task)), "accepted")
                        .getContentAsString())
                .contains("Choisissez le jour prévu.");
    }

    @Test
    void oneSentenceGivesItBackAndWithoutItNothingIsLost() throws Exception {
        var task = asked(town.agency, today.plusDays(5));
        assertThat(answered(town.agencyPartner, task, "returned").getContentAsString())
                .contains(
                        "Dites pourquoi, en une phrase.",
                        "href=\"#f-reason-" + task.task().id());
        assertThat(now(task).state()).isEqualTo(TaskState.ASKED);
        assertThat(answered(town.agencyPartner, task, "returned", "reason", "Ce hall est au Logis du Val.")
                        .getStatus())
                .isEqualTo(303);
        assertThat(tasks.tasksOf(task.observation(), null).all()).isEmpty();
    }

    @Test
    void sentenceThatIsTooLongComesBackAsItWasTyped() throws Exception {
        var task = asked(town.agency, today.plusDays(5));
        var words = "mot ".repeat(140) + "fin";
        var answer = answered(town.agencyPartner, task, "question", "reason", words);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("C’est trop long de 63 caractères", words);
    }

    @Test
    void questionIsPutToTheOneWhoAsked() throws Exception {
        var task = asked(town.agency, today.plusDays(5));
        var key = Ids.next();
        for (int sent = 0; sent < 2; sent++) {
            assertThat(answered(
                                    town.agencyPartner,
                                    task,
                                    "question",
                                    "key",
                                    key.toString(),
                                    "reason",
                                    "Quelle entrée exactement ?")
                            .getStatus())
                    .isEqualTo(303);
        }
        assertThat(jdbc.sql("select asked_id from inbox.question where subject_id = :id")
                        .param("id", task.observation().value())
                        .query(UUID.class)
                        .list())
                .containsExactly(town.regulator.account().value());
        assertThat(now(task).state()).isEqualTo(TaskState.ASKED);
    }

    @Test
    void sameFormTwiceAnswersOnceAndAnOldOneNotAtAll() throws Exception {
        var task = asked(town.agency, today.plusDays(5));
        var key = Ids.next().toString();
        var day = today.plusDays(2).toString();
        assertThat(answered(town.agencyPartner, task, "accepted", "plannedOn", day, "key", key)
                        .getStatus())
                .isEqualTo(303);
        assertThat(answered(town.agencyPartner, task, "accepted", "plannedOn", day, "key", key)
                        .getStatus())
                .isEqualTo(303);
        assertThat(now(task).version()).isEqualTo(1);
        var old = answered(town.agencyPartner, task, "returned", "reason", "Finalement non.");
        assertThat(old.getStatus()).isEqualTo(422);
        assertThat(old.getContentAsString()).contains("la demande a changé", "Finalement non.");
    }

    @Test
    void listShowsOnesOwnUnitsLateOnesFirstAndNobodyElses() throws Exception {
        var late = asked(town.agency, today.minusDays(4));
        var later = asked(town.landlord, today.plusDays(9));
        var others = asked(town.otherLandlord, today.plusDays(1));
        var everything = town.person("Anne Leroy", Role.PARTNER, town.landlord, null);
        var page = page(everything, "");
        assertThat(page)
                .contains("en retard", "asked-task late")
                .doesNotContain("demande-" + others.task().id());
        assertThat(page.indexOf("demande-" + late.task().id()))
                .isPositive()
                .isLessThan(page.indexOf("demande-" + later.task().id()));
        assertThat(page(town.agencyPartner, ""))
                .doesNotContain("demande-" + later.task().id());
        assertThat(page(everything, "?retard=oui"))
                .contains("demande-" + late.task().id())
                .doesNotContain("demande-" + later.task().id());
        assertThat(page(everything, "?unite=" + town.landlord))
                .contains("demande-" + later.task().id())
                .doesNotContain("demande-" + late.task().id());
        assertThat(answered(town.agencyPartner, others, "done").getStatus()).isEqualTo(404);
        assertThat(now(others).state()).isEqualTo(TaskState.ASKED);
    }

    @Test
    void internalNotesOfAnotherOrganisationAreNeverShown() throws Exception {
        var task = asked(town.agency, today.plusDays(5));
        for (var each : List.of(town.regulator, town.lightingPartner, town.agencyPartner)) {
            jdbc.sql("""
                            insert into watch.note (id, observation_id, organisation_id, account_id, account_name, written_at, text, key)
                            values (:id, :observation, :organisation, :account, :name, now(), :text, :id)
                            """)
                    .param("id", Ids.next())
                    .param("observation", task.observation().value())
                    .param("organisation", each.organisations().iterator().next())
                    .param("account", each.account().value())
                    .param("name", each.name())
                    .param("text", "Secret de " + each.name())
                    .update();
        }
        assertThat(page(town.agencyPartner, ""))
                .contains("demande-" + task.task().id())
                .doesNotContain("Secret de", town.regulator.name());
        var record = web.perform(get("/constats/" + task.observation()).with(as(town.agencyPartner)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(record)
                .contains("Secret de " + town.agencyPartner.name())
                .doesNotContain("Secret de " + town.regulator.name(), "Secret de " + town.lightingPartner.name());
    }

    @Test
    void answerComesBackToTheSameFilters() throws Exception {
        var task = asked(town.agency, today.minusDays(1));
        var answer = web.perform(post("/demandes/" + task.task().id() + "/reponse?retard=oui")
                        .param("answer", "done")
                        .param("key", Ids.next().toString())
                        .param("version", "0")
                        .with(csrf())
                        .with(as(town.agencyPartner)))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/demandes?retard=oui");
    }

    @Test
    void pageSendsAsManyStatementsForManyAsForOne() throws Exception {
        asked(town.lighting, today.plusDays(1));
        int few = Statements.during(() -> page(town.lightingPartner, "")).size();
        for (int i = 0; i < 5; i++) {
            asked(town.lighting, today.plusDays(i));
        }
        assertThat(Statements.during(() -> page(town.lightingPartner, ""))).hasSize(few);
        assertThat(few).isLessThanOrEqualTo(20);
    }

    /** A task as it was asked. */
    private record Asked(ObservationId observation, Task task) {}

    private Asked asked(OrganisationId organisation, LocalDate due) {
        var id = recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.practitioner);
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), 0, "", List.of()),
                new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 2));
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), 1, "Changer l’ampoule.", List.of()),
                new Gesture.Assign(organisation, "Choix du régulateur.", due));
        return new Asked(id, tasks.tasksOf(id, null).currentOf(organisation).orElseThrow());
    }

    private Task now(Asked asked) {
        return tasks.tasksOf(asked.observation(), null).find(asked.task().id()).orElseThrow();
    }

    private MockHttpServletResponse answered(Viewer by, Asked asked, String answer, String... fields) throws Exception {
        var request = post("/demandes/" + asked.task().id() + "/reponse")
                .param("answer", answer)
                .param("version", Integer.toString(asked.task().version()))
                .with(csrf())
                .with(as(by));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private String page(Viewer viewer, String query) throws Exception {
        var response = web.perform(get("/demandes" + query).with(as(viewer)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }
}
