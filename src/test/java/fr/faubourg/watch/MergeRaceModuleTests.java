package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.faubourg.directory.Organisation;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.directory.OrganisationKind;
import fr.faubourg.directory.Organisations;
import fr.faubourg.directory.Responsibilities;
import fr.faubourg.directory.ResponsibilityRole;
import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.Merges;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A form is sent in the very moment of a merge: two transactions at once. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeRaceModuleTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Merges merges;

    @Autowired
    Organisations organisations;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private WatchTown town;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @AfterAll
    void end() {
        threads.shutdownNow();
    }

    @Test
    void formThatComesDuringAMergeIsKeptAndSentAgainForTheRecordThatStays() throws Exception {
        OrganisationId stays = organisation("Propreté urbaine");
        OrganisationId goes = organisation("Propreté urbain");
        ObservationId id = qualified();
        var merging = new Held(() -> merge(goes, stays));
        CompletableFuture<MockHttpServletResponse> sent = send(post("/constats/" + id + "/attribution")
                .param("key", Ids.next().toString())
                .param("version", "1")
                .param("organisation", goes.toString())
                .param("dueOn", "2031-01-10")
                .param("reason", "Vu sur place avec le gardien"));
        merging.commitOnce(this::somebodyWaits);

        MockHttpServletResponse refused = sent.get(20, TimeUnit.SECONDS);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(inCharge(id)).isNull();
        String page = refused.getContentAsString();
        assertThat(page.replace("&#160;", " ").replace('\u00a0', ' '))
                .contains("vient de rejoindre « Propreté urbaine »", "Vu sur place avec le gardien");
        assertThat(send(again(page)).get().getStatus()).isEqualTo(303);
        assertThat(inCharge(id)).isEqualTo(stays.value());
    }

    @Test
    void formThatCameFirstIsMovedByTheMergeThatWaitedForItAndPartedAgain() throws Exception {
        OrganisationId stays = organisation("Voirie nord");
        OrganisationId goes = organisation("Voirie du nord");
        ObservationId id = qualified();
        var asking = new Held(() -> move(id, 1, new Gesture.Assign(goes, "", LocalDate.of(2031, 1, 10))));
        var merging = CompletableFuture.supplyAsync(() -> merge(goes, stays), threads);
        asking.commitOnce(this::somebodyWaits);

        UUID merge = merging.get(20, TimeUnit.SECONDS);
        assertThat(inCharge(id)).isEqualTo(stays.value());
        assertThat(merges.undo(merge, actor())).isTrue();
        assertThat(inCharge(id)).isEqualTo(goes.value());
    }

    @Test
    void addressOfTheRecordItselfLeadsToTheOneThatStays() throws Exception {
        OrganisationId stays = organisation("Collecte");
        OrganisationId goes = organisation("Collectes");
        var merging = new Held(() -> merge(goes, stays));
        var sent = send(post("/partenaires/" + goes + "/contacts").param("name", "Alix Morel"));
        merging.commitOnce(this::somebodyWaits);
        String page = sent.get(20, TimeUnit.SECONDS).getContentAsString();
        assertThat(send(again(page)).get().getStatus()).isEqualTo(303);
        assertThat(organisations.contacts(stays)).hasSize(1);
        assertThat(organisations.contacts(goes)).isEmpty();
    }

    /** What was set aside as said twice comes back for the place that stands by then. */
    @Test
    void rowsThatWereSetAsideComeBackToThePlaceThatStands() {
        OrganisationId stays = organisation("Régie");
        OrganisationId goes = organisation("Régies");
        for (OrganisationId each : List.of(stays, goes)) {
            responsibilities.record(
                    town.vignes, each, ResponsibilityRole.MANAGER, LocalDate.of(2020, 1, 1), null, "plan");
        }
        UUID merge = merge(goes, stays);
        var places = new Merges.Wish(
                MergeKind.PLACE, town.vignes.value(), 0, town.tanneries.value(), 0, List.of(), List.of());
        assertThat(merges.merge(places, actor())).isInstanceOf(Merges.Outcome.Done.class);
        assertThat(merges.undo(merge, actor())).isTrue();
        assertThat(jdbc.sql("select place_id from directory.place_responsibility where organisation_id = :id")
                        .param("id", goes.value())
                        .query(UUID.class)
                        .list())
                .containsExactly(town.tanneries.value());
    }

    /** A transaction of its own that stays open once its work is done. */
    private final class Held {
        private final CountDownLatch end = new CountDownLatch(1);
        private final CompletableFuture<Void> done;

        Held(Runnable work) throws InterruptedException {
            var worked = new CountDownLatch(1);
            done = CompletableFuture.runAsync(
                    () -> transaction.executeWithoutResult(_ -> {
                        work.run();
                        worked.countDown();
                        await(end);
                    }),
                    threads);
            assertThat(worked.await(20, TimeUnit.SECONDS)).isTrue();
        }

        void commitOnce(BooleanSupplier moment) throws Exception {
            boolean come = false;
            for (int i = 0; i < 1000 && !come; i++) {
                Thread.sleep(10);
                come = moment.getAsBoolean();
            }
            end.countDown();
            assertThat(come).as("the other one waits").isTrue();
            done.get(20, TimeUnit.SECONDS);
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql("""
                select exists (
                    select from pg_locks l join pg_stat_activity a on a.pid = l.pid
                    where not l.granted and a.datname = current_database())
                """).query(Boolean.class).single();
    }

    private UUID merge(OrganisationId goes, OrganisationId stays) {
        var wish = new Merges.Wish(MergeKind.ORGANISATION, goes.value(), 0, stays.value(), 0, List.of(), List.of());
        if (merges.merge(wish, actor()) instanceof Merges.Outcome.Done(UUID merge)) {
            return merge;
        }
        throw new AssertionError("not merged");
    }

    private Merges.Actor actor() {
        return new Merges.Actor(town.administrator.account().value(), town.administrator.name());
    }

    /** The same form from the page, as its button sends it. */
    private static MockHttpServletRequestBuilder again(String page) {
        String main = page.substring(page.indexOf("<main"));
        Matcher form = Pattern.compile("<form method=\"post\" action=\"([^\"]+)\" enctype")
                .matcher(main);
        assertThat(form.find()).isTrue();
        MockHttpServletRequestBuilder request = post(form.group(1));
        Matcher field = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")
                .matcher(main.substring(form.end()));
        while (field.find()) {
            request.param(field.group(1), field.group(2));
        }
        return request;
    }

    private CompletableFuture<MockHttpServletResponse> send(MockHttpServletRequestBuilder request) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return web.perform(request.with(as(town.regulator)).with(csrf()))
                                .andReturn()
                                .getResponse();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
    }

    private OrganisationId organisation(String name) {
        return organisations.add(Organisation.named(OrganisationKind.CITY, name, null));
    }

    private ObservationId qualified() {
        ObservationId id = recording.record(town.lampOut(town.tanneries, null), Ids.next(), List.of(), town.regulator);
        move(id, 0, new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 1, 1));
        return id;
    }

    private void move(ObservationId id, int version, Gesture gesture) {
        assertThat(handling.move(id, town.regulator, new Submission(Ids.next(), version, "", List.of()), gesture))
                .isInstanceOf(Outcome.Moved.class);
    }

    private @Nullable UUID inCharge(ObservationId id) {
        return jdbc.sql("select organisation_id from watch.observation where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getObject("organisation_id", UUID.class))
                .optional()
                .orElse(null);
    }
}
