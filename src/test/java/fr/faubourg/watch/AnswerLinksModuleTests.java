package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.history.Undoing;
import fr.faubourg.merging.MergeKind;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The answer of an organisation by a link, without an account: what it opens, what it takes, and when it does not. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerLinksModuleTests {
    private static final Pattern LINK = Pattern.compile("http://localhost(/reponse/[A-Za-z0-9_-]{43})\"");

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

    @Autowired
    Duplicates duplicates;

    @Autowired
    Undoing undoing;

    @Autowired
    AnswerLinkPurge purge;

    private WatchTown town;
    private ObservationId id;
    private Task task;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @BeforeEach
    void asked() {
        id = recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.practitioner);
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), 0, "", List.of()),
                new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 2));
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), 1, "", List.of()),
                new Gesture.Assign(
                        List.of(
                                new Gesture.Asking(town.agency, "", "Changer l’ampoule.", today.plusDays(9)),
                                new Gesture.Asking(town.lighting, "", "Vérifier le câble.", today.plusDays(12))),
                        false));
        task = current(town.agency);
    }

    @Test
    void linkOpensOneTaskAndItsFactsAndNothingElse() throws Exception {
        note(town.regulator, "Secret de la ville");
        note(town.agencyPartner, "Secret de l’agence");
        var page = page(link(), 200);
        assertThat(page)
                .contains("Éclairage éteint passage Garance", "Changer l’ampoule.", "Agence Nord")
                .doesNotContain(
                        "Secret",
                        "Vérifier le câble.",
                        "Éclairage public",
                        town.regulator.name(),
                        town.practitioner.name(),
                        "@rivemont.example",
                        id.toString());
    }

    @Test
    void pageTellsNobodyWhereItIs() throws Exception {
        var response = web.perform(get(link())).andReturn().getResponse();
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void openingALinkAnswersNothingHoweverOften() throws Exception {
        var link = link();
        for (int i = 0; i < 3; i++) {
            page(link, 200);
        }
        assertThat(current(town.agency)).isEqualTo(task);
        assertThat(events("OPENED")).isEqualTo(3);
        assertThat(web.perform(get("/constats/" + id).with(as(town.regulator)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .containsPattern("ouvert 3.fois")
                .contains("/revocation");
    }

    @Test
    void answerIsRecordedInTheNameOfTheOrganisation() throws Exception {
        var link = link();
        assertThat(answer(link, "done").getStatus()).isEqualTo(303);
        assertThat(current(town.agency)).satisfies(done -> {
            assertThat(done.state()).isEqualTo(TaskState.DONE);
            assertThat(done.answered()).isNotNull().extracting(Task.Act::by).isNull();
        });
        for (var reader : List.of(town.reader, town.regulator)) {
            assertThat(web.perform(get("/constats/" + id).with(as(reader)))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains("par lien, au nom de Habitat des Deux Rives, Agence Nord");
        }
        assertThat(web.perform(get("/historique/constat/" + id).with(as(town.regulator)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .containsOnlyOnce("Par lien, au nom de Habitat des Deux Rives, Agence Nord");
        assertThat(page(link, 200)).contains("Il a été répondu par ce lien").doesNotContain("passage Garance");
    }

    @Test
    void dayIsPromisedOnceThenTheWorkIsSaidToBeDone() throws Exception {
        var link = link();
        assertThat(answer(link, "accepted", "plannedOn", "").getContentAsString())
                .contains("Choisissez le jour prévu.");
        assertThat(answer(link, "accepted", "plannedOn", today.minusDays(1).toString())
                        .getStatus())
                .isEqualTo(422);
        assertThat(answer(link, "accepted", "plannedOn", today.plusDays(2).toString())
                        .getStatus())
                .isEqualTo(303);
        assertThat(current(town.agency).state()).isEqualTo(TaskState.SCHEDULED);
        assertThat(page(link, 200)).contains("prévu le").doesNotContain("value=\"accepted\"");
        assertThat(answer(link, "accepted", "plannedOn", today.plusDays(5).toString())
                        .getStatus())
                .isEqualTo(422);
        assertThat(current(town.agency).plannedOn()).isEqualTo(today.plusDays(2));
        assertThat(answer(link, "done").getStatus()).isEqualTo(303);
        assertThat(current(town.agency).state()).isEqualTo(TaskState.DONE);
        assertThat(answer(link, "returned", "reason", "Non.").getStatus()).isEqualTo(200);
        assertThat(current(town.agency).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void refusalSaysWhy() throws Exception {
        var link = link();
        assertThat(answer(link, "returned", "reason", " ").getContentAsString())
                .contains("Dites pourquoi, en une phrase.");
        assertThat(answer(link, "returned", "reason", "Ce mât est à la ville.").getStatus())
                .isEqualTo(303);
        assertThat(tasks.tasksOf(id, null).currentOf(town.agency)).isEmpty();
    }

    @Test
    void sameFormAtTheSameMomentAnswersOnce() throws Exception {
        var link = link();
        var key = Ids.next().toString();
        try (var clicks = Executors.newFixedThreadPool(2)) {
            for (var each : clicks.invokeAll(List.<Callable<MockHttpServletResponse>>of(
                    () -> answer(link, "done", "key", key), () -> answer(link, "done", "key", key)))) {
                assertThat(each.get().getStatus()).isIn(303, 200);
            }
        }
        assertThat(jdbc.sql("select count(*) from watch.step where observation_id = :id and link_id is not null")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(events("ANSWERED")).isEqualTo(1);
    }

    @Test
    void formShownForAnEarlierStateIsRefused() throws Exception {
        var link = link();
        var old = Integer.toString(task.version());
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), task.version(), "", List.of()),
                new Gesture.Change(task.id(), "Changer les deux ampoules.", today.plusDays(20)));
        var answer = answer(link, "done", "version", old);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("La demande a changé", "Changer les deux ampoules.");
        assertThat(current(town.agency).state()).isEqualTo(TaskState.ASKED);
    }

    @Test
    void secretThatWasTamperedWithOpensNothing() throws Exception {
        var link = link();
        var other = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        for (var wrong : List.of(other, link + "A", link.substring(0, link.length() - 3), "/reponse/" + task.id())) {
            assertThat(page(wrong, 410)).contains("Ce lien ne mène nulle part").doesNotContain("Garance");
            assertThat(answer(wrong, "done").getStatus()).isEqualTo(410);
        }
        assertThat(current(town.agency)).isEqualTo(task);
    }

    @Test
    void onlyTheHashOfTheSecretIsKept() throws Exception {
        var secret = link().substring("/reponse/".length());
        assertThat(jdbc.sql(
                                "select count(*) from watch.answer_link l where to_jsonb(l)::text like '%' || :secret || '%'")
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void expiredLinkSaysSoAndTakesNothing() throws Exception {
        var link = link();
        jdbc.sql("""
                        update watch.answer_link set sent_at = now() - interval '40 days', expires_at = now() - interval '1 minute'
                        where observation_id = :id
                        """).param("id", id.value()).update();
        assertThat(page(link, 410)).contains("Le délai de ce lien est passé").doesNotContain("Garance");
        assertThat(answer(link, "done").getStatus()).isEqualTo(410);
        assertThat(current(town.agency)).isEqualTo(task);
        assertThat(events("REFUSED")).isEqualTo(2);
    }

    @Test
    void linkServesForThirtyDaysUnlessTheTerritoryDecidedOtherwise() throws Exception {
        link();
        assertThat(jdbc.sql(
                                "select expires_at at time zone 'Europe/Paris' from watch.answer_link where observation_id = :id")
                        .param("id", id.value())
                        .query(java.time.LocalDateTime.class)
                        .single())
                .isEqualTo(today.plusDays(31).atStartOfDay());
    }

    @Test
    void revokedLinkSaysSoAndOnlyWhoLendsTheAnswerRevokes() throws Exception {
        var link = link();
        var revocation = "/constats/" + id + "/liens/" + linkId() + "/revocation";
        for (Viewer other : List.of(town.lightingPartner, town.practitioner, town.reader)) {
            assertThat(web.perform(post(revocation).with(csrf()).with(as(other)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(page(link, 200)).contains("Changer l’ampoule.");
        assertThat(web.perform(post(revocation).with(csrf()).with(as(town.regulator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(link, 410)).contains("Ce lien a été révoqué").doesNotContain("Garance");
        assertThat(answer(link, "done").getStatus()).isEqualTo(410);
        assertThat(current(town.agency)).isEqualTo(task);
    }

    @Test
    void newLinkReplacesTheOneBefore() throws Exception {
        var first = link();
        var second = link();
        assertThat(page(first, 410)).contains("révoqué");
        assertThat(page(second, 200)).contains("Changer l’ampoule.");
    }

    @Test
    void linkNeverAnswersTheTaskOfAnotherOrganisation() throws Exception {
        var link = link();
        var others = current(town.lighting);
        assertThat(answer(link, "done", "task", others.id().toString()).getStatus())
                .isEqualTo(303);
        assertThat(current(town.lighting)).isEqualTo(others);
        assertThat(current(town.agency).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void linkFollowsItsOrganisationIntoTheOneItIsMergedWith() throws Exception {
        var twin = OrganisationId.next();
        jdbc.sql("insert into directory.organisation (id, kind, name) values (:id, 'LANDLORD', :name)")
                .param("id", twin.value())
                .param("name", "Jumeau " + twin)
                .update();
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), version(), "", List.of()),
                new Gesture.Assign(
                        List.of(
                                new Gesture.Asking(town.otherLandlord, "", "", today.plusDays(4)),
                                new Gesture.Asking(twin, "", "", today.plusDays(3))),
                        false));
        task = current(twin);
        var link = link();
        merge(twin, town.otherLandlord);
        assertThat(page(link, 200)).contains("Logis du Val");
        assertThat(answer(
                                link,
                                "done",
                                "version",
                                Integer.toString(current(town.otherLandlord).version()))
                        .getStatus())
                .isEqualTo(303);
        assertThat(current(town.otherLandlord).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void answerThatIsTakenBackAwaitsANewLink() throws Exception {
        var link = link();
        answer(link, "done");
        var moment = undoing.latest(ObservationHistory.KIND, id.value()).orElseThrow();
        assertThat(web.perform(post("/historique/constat/" + id + "/annulation")
                                .param("moment", moment.toString())
                                .param("motif", "Ce n’était pas le bon mât.")
                                .with(csrf())
                                .with(as(town.regulator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        task = current(town.agency);
        assertThat(task.state()).isEqualTo(TaskState.ASKED);
        assertThat(page(link, 200)).contains("Il a été répondu par ce lien");
        assertThat(answer(link, "done").getStatus()).isEqualTo(200);
        assertThat(current(town.agency).state()).isEqualTo(TaskState.ASKED);
        assertThat(answer(link(), "done").getStatus()).isEqualTo(303);
    }

    @Test
    void taskThatIsOverAwaitsNoAnswer() throws Exception {
        var link = link();
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), task.version(), "Doublon.", List.of()),
                new Gesture.Withdraw(task.id()));
        assertThat(page(link, 410)).contains("n’attend plus de réponse").doesNotContain("Garance");
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), version(), "", List.of()),
                new Gesture.Assign(town.agency, "", today.plusDays(30)));
        assertThat(page(link, 410)).contains("n’attend plus de réponse");
    }

    @Test
    void onlyWhoRegulatesOrAnswersMakesALinkAndOnlyWhileTheTaskIsAwaited() throws Exception {
        for (Viewer other : List.of(town.lightingPartner, town.practitioner, town.reader)) {
            assertThat(web.perform(get(path()).with(as(other)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
            assertThat(web.perform(post(path()).param("to", "moi").with(csrf()).with(as(other)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(web.perform(get(path()).with(as(town.otherPartner)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(web.perform(post(path())
                                .param("to", Ids.next().toString())
                                .with(csrf())
                                .with(as(town.regulator)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Choisissez à qui va le lien.");
        answer(link(), "done");
        assertThat(web.perform(get(path()).with(as(town.regulator)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/constats/" + id + "#demandes");
    }

    @Test
    void linksAreErasedAYearAfterTheyExpired() throws Exception {
        answer(link(), "done");
        jdbc.sql("""
                        update watch.answer_link set sent_at = now() - interval '400 days', expires_at = now() - interval '366 days'
                        where observation_id = :id
                        """).param("id", id.value()).update();
        purge.run();
        assertThat(jdbc.sql("select count(*) from watch.answer_link where observation_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(web.perform(get("/constats/" + id).with(as(town.reader)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("par lien, au nom de");
    }

    @Test
    void organisationPassesItsOwnTaskOnToOneOfItsPeople() throws Exception {
        assertThat(constat(town.agencyPartner)).contains(path(), "Passer par lien");
        assertThat(web.perform(get("/demandes").with(as(town.agencyPartner)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(path());
        var link = link(town.agencyPartner);
        assertThat(page(link, 200)).contains("Changer l’ampoule.");
        assertThat(constat(town.agencyPartner)).contains("/liens/" + linkId() + "/revocation");
        assertThat(constat(town.regulator)).contains("/liens/" + linkId() + "/revocation");
        assertThat(constat(town.lightingPartner)).doesNotContain(linkId().toString(), path());
        assertThat(answer(link, "done").getStatus()).isEqualTo(303);
        assertThat(current(town.agency).state()).isEqualTo(TaskState.DONE);
        assertThat(web.perform(get(path()).with(as(town.agencyPartner)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/constats/" + id + "#demandes");
    }

    @Test
    void organisationTakesBackWhatItPassedOn() throws Exception {
        var link = link(town.agencyPartner);
        assertThat(web.perform(post("/constats/" + id + "/liens/" + linkId() + "/revocation")
                                .with(csrf())
                                .with(as(town.agencyPartner)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(link, 410)).contains("Ce lien a été révoqué");
    }

    @Test
    void whatIsSharedOutsideIsTheRegulateursToDecide() throws Exception {
        for (var by : List.of(town.regulator, town.agencyPartner)) {
            web.perform(post(path())
                    .param("to", "moi")
                    .param("photos", "oui")
                    .with(csrf())
                    .with(as(by)));
            assertThat(jdbc.sql("select photos from watch.answer_link where id = :id")
                            .param("id", linkId())
                            .query(Boolean.class)
                            .single())
                    .isEqualTo(by.equals(town.regulator));
        }
    }

    @Test
    void linkOfADuplicateSaysSoWhereItsOrganisationIsAskedNothing() throws Exception {
        var link = link();
        var kept = twin(List.of(town.lighting));
        merge(kept);
        assertThat(page(link, 410))
                .contains("suivi sous un autre constat")
                .doesNotContain("Garance", "nulle part", number(kept), kept.toString(), "Vérifier");
        assertThat(answer(link, "done").getStatus()).isEqualTo(410);
        assertThat(tasks.tasksOf(kept, null)
                        .currentOf(town.lighting)
                        .orElseThrow()
                        .state())
                .isEqualTo(TaskState.ASKED);
        assertThat(events("REFUSED")).isEqualTo(2);
    }

    @Test
    void linkOfADuplicateAnswersWhatItsOrganisationIsAskedAboutTheOneThatIsKept() throws Exception {
        var link = link();
        var kept = twin(List.of(town.agency, town.lighting));
        note(town.regulator, kept, "Secret de la ville");
        merge(kept);
        var there = tasks.tasksOf(kept, null).currentOf(town.agency).orElseThrow();
        var page = page(link, 200);
        assertThat(page)
                .contains("maintenant suivi sous le n° " + number(kept), "Demande du second constat, Agence Nord")
                .doesNotContain("Changer l’ampoule.", "Secret", "Éclairage public", kept.toString());
        assertThat(constat(kept, town.regulator)).contains("/liens/" + linkId() + "/revocation");
        assertThat(constat(kept, town.agencyPartner)).contains("/liens/" + linkId() + "/revocation");
        // A form that was shown before both were joined answers nothing that it did not show.
        assertThat(answer(link, "done", "version", Integer.toString(there.version()))
                        .getContentAsString())
                .contains("La demande a changé");
        assertThat(answer(
                                link,
                                "done",
                                "version",
                                Integer.toString(there.version()),
                                "demande",
                                there.id().toString())
                        .getStatus())
                .isEqualTo(303);
        assertThat(tasks.tasksOf(kept, null)
                        .currentOf(town.agency)
                        .orElseThrow()
                        .state())
                .isEqualTo(TaskState.DONE);
        assertThat(tasks.tasksOf(kept, null)
                        .currentOf(town.lighting)
                        .orElseThrow()
                        .state())
                .isEqualTo(TaskState.ASKED);
        assertThat(constat(kept, town.reader)).contains("par lien, au nom de Habitat des Deux Rives, Agence Nord");
        assertThat(web.perform(get("/historique/constat/" + kept).with(as(town.regulator)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .containsOnlyOnce("Par lien, au nom de Habitat des Deux Rives, Agence Nord");
        assertThat(page(link, 200)).contains("Il a été répondu par ce lien");
    }

    @Test
    void linkOfADuplicateFollowsWhatIsAskedAnewAndTheWholeChain() throws Exception {
        var link = link();
        var second = twin(List.of(town.lighting));
        merge(second);
        var third = twin(List.of(town.lighting));
        mergeInto(second, third);
        assertThat(page(link, 410)).contains("suivi sous un autre constat");
        handling.move(
                third,
                town.regulator,
                new Submission(Ids.next(), version(third), "", List.of()),
                new Gesture.Assign(
                        List.of(new Gesture.Asking(town.agency, "", "Redemandé.", today.plusDays(3))), false));
        assertThat(page(link, 200))
                .contains("Redemandé.", "n° " + number(third))
                .doesNotContain("n° " + number(second));
        var anew = tasks.tasksOf(third, null).currentOf(town.agency).orElseThrow();
        // A new link for that task takes the old one back.
        assertThat(web.perform(post("/constats/" + third + "/demandes/" + anew.id() + "/lien")
                                .param("to", "moi")
                                .with(csrf())
                                .with(as(town.regulator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(page(link, 410)).contains("Ce lien a été révoqué");
    }

    @Test
    void linkIsTakenBackFromThePageOfTheOneThatIsKept() throws Exception {
        var link = link();
        var kept = twin(List.of(town.agency));
        merge(kept);
        assertThat(web.perform(post("/constats/" + kept + "/liens/" + linkId() + "/revocation")
                                .with(csrf())
                                .with(as(town.regulator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(link, 410)).contains("Ce lien a été révoqué");
    }

    @Test
    void linkAnswersItsOwnTaskAgainOnceTheDuplicateIsParted() throws Exception {
        var link = link();
        merge(twin(List.of(town.agency)));
        assertThat(web.perform(post("/constats/" + id + "/doublon/separation")
                                .param("key", Ids.next().toString())
                                .param("version", Integer.toString(version()))
                                .with(csrf())
                                .with(as(town.regulator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(link, 200)).contains("Changer l’ampoule.").doesNotContain("maintenant suivi");
        assertThat(answer(link, "done").getStatus()).isEqualTo(303);
        assertThat(current(town.agency).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void whatWasOverBeforeBothWereJoinedStaysOver() throws Exception {
        var link = link();
        var kept = twin(List.of(town.agency));
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), task.version(), "Plus besoin.", List.of()),
                new Gesture.Withdraw(task.id()));
        merge(kept);
        assertThat(page(link, 410)).contains("n’attend plus de réponse");
        assertThat(answer(link, "done").getStatus()).isEqualTo(410);
    }

    @Test
    void endedLinksOfADuplicateKeepTheirOwnPages() throws Exception {
        var used = link();
        answer(used, "done");
        asked();
        var revoked = link();
        link();
        merge(twin(List.of(town.agency)));
        assertThat(page(used, 200)).contains("Il a été répondu par ce lien");
        assertThat(page(revoked, 410)).contains("Ce lien a été révoqué");
        asked();
        var expired = link();
        merge(twin(List.of(town.agency)));
        jdbc.sql("""
                        update watch.answer_link set sent_at = now() - interval '40 days', expires_at = now() - interval '1 minute'
                        where observation_id = :id
                        """).param("id", id.value()).update();
        assertThat(page(expired, 410)).contains("Le délai de ce lien est passé");
    }

    /** Another observation of the same trouble, asked of these. */
    private ObservationId twin(List<OrganisationId> organisations) {
        var twin =
                recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.practitioner);
        handling.move(
                twin,
                town.regulator,
                new Submission(Ids.next(), 0, "", List.of()),
                new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 2));
        handling.move(
                twin,
                town.regulator,
                new Submission(Ids.next(), 1, "", List.of()),
                new Gesture.Assign(
                        organisations.stream()
                                .map(each -> new Gesture.Asking(
                                        each,
                                        "",
                                        "Demande du second constat, "
                                                + (each.equals(town.agency) ? "Agence Nord" : "Éclairage public"),
                                        today.plusDays(4)))
                                .toList(),
                        false));
        return twin;
    }

    private void merge(ObservationId kept) {
        mergeInto(id, kept);
    }

    private void mergeInto(ObservationId away, ObservationId kept) {
        assertThat(duplicates.merge(
                        away, kept, new Submission(Ids.next(), version(away), "", List.of()), town.regulator))
                .isInstanceOf(Merging.Done.class);
    }

    private String number(ObservationId of) {
        return jdbc.sql("select number::text from watch.observation where id = :id")
                .param("id", of.value())
                .query(String.class)
                .single();
    }

    private String constat(Viewer reader) throws Exception {
        return constat(id, reader);
    }

    private String constat(ObservationId of, Viewer reader) throws Exception {
        return web.perform(get("/constats/" + of).with(as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void merge(OrganisationId goes, OrganisationId stays) throws Exception {
        assertThat(web.perform(post("/fusions")
                                .param("type", MergeKind.ORGANISATION.name())
                                .param("part", goes.toString())
                                .param("reste", stays.toString())
                                .param("versionPart", "0")
                                .param("versionReste", "0")
                                .with(csrf())
                                .with(as(town.administrator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
    }

    private String path() {
        return "/constats/" + id + "/demandes/" + task.id() + "/lien";
    }

    /** The path of a new link, as the régulateur is shown it. */
    private String link() throws Exception {
        return link(town.regulator);
    }

    private String link(Viewer by) throws Exception {
        var response = web.perform(post(path()).param("to", "moi").with(csrf()).with(as(by)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        var found = LINK.matcher(response.getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private UUID linkId() {
        return jdbc.sql("select id from watch.answer_link where observation_id = :id and revoked_at is null")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    private long events(String what) {
        return jdbc.sql("""
                        select count(*) from watch.answer_link_event e join watch.answer_link l on l.id = e.link_id
                        where l.observation_id = :id and e.what = :what
                        """)
                .param("id", id.value())
                .param("what", what)
                .query(Long.class)
                .single();
    }

    private String page(String link, int status) throws Exception {
        var response = web.perform(get(link)).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return response.getContentAsString();
    }

    /** Fields given win over those that the page would send: the version that is current. */
    private MockHttpServletResponse answer(String link, String answer, String... fields) throws Exception {
        var request = post(link).param("answer", answer).with(csrf());
        boolean versioned = false;
        for (int i = 0; i < fields.length; i += 2) {
            versioned = versioned || fields[i].equals("version");
            request.param(fields[i], fields[i + 1]);
        }
        if (!versioned) {
            request.param(
                    "version",
                    tasks.tasksOf(id, null)
                            .find(task.id())
                            .map(now -> Integer.toString(now.version()))
                            .orElse("0"));
        }
        return web.perform(request).andReturn().getResponse();
    }

    private Task current(OrganisationId organisation) {
        return tasks.tasksOf(id, null).currentOf(organisation).orElseThrow();
    }

    private int version() {
        return version(id);
    }

    private int version(ObservationId of) {
        return jdbc.sql("select version from watch.observation where id = :id")
                .param("id", of.value())
                .query(Integer.class)
                .single();
    }

    private void note(Viewer by, String text) {
        note(by, id, text);
    }

    private void note(Viewer by, ObservationId about, String text) {
        jdbc.sql("""
                        insert into watch.note (id, observation_id, organisation_id, account_id, account_name, written_at, text, key)
                        values (:id, :observation, :organisation, :account, :name, now(), :text, :id)
                        """)
                .param("id", Ids.next())
                .param("observation", about.value())
                .param("organisation", by.organisations().iterator().next())
                .param("account", by.account().value())
                .param("name", by.name())
                .param("text", text)
                .update();
    }
}
