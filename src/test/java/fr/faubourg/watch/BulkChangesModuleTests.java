package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.jobs.JobContext;
import fr.faubourg.jobs.JobRefused;
import fr.faubourg.shared.ActingAccount;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkChangesModuleTests {
    private static final String PATH = "/constats/gestes-groupes";
    private static final LocalDate DUE = LocalDate.of(2030, 1, 10);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    ObservationDetailsQueries observations;

    @Autowired
    BulkChanges changes;

    @Autowired
    BulkQueries queries;

    @Autowired
    BulkRepository repository;

    @Autowired
    BulkJob job;

    @Autowired
    BulkUndoJob undoJob;

    @Autowired
    TransactionTemplate transaction;

    private WatchTown town;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @Test
    void listOffersItToThoseWhoActAndToNobodyElse() throws Exception {
        recorded();
        assertThat(page("/constats", town.regulator)).contains("id=\"geste-groupe\"", "Confier à une organisation");
        assertThat(page("/constats", town.practitioner))
                .contains("id=\"geste-groupe\"")
                .doesNotContain("value=\"REJECT\"");
        assertThat(page("/constats", town.reader)).doesNotContain("geste-groupe");
        assertThat(page("/constats?enregistre=2024-01-01&etat=tous", town.regulator))
                .doesNotContain("geste-groupe");
    }

    @Test
    void formWithoutTicksOrMoveComesBackWithEverythingKept() throws Exception {
        var id = recorded();
        var page = web.perform(post(PATH + "?etat=nouveau")
                        .param("constat", id.value().toString())
                        .param("portee", "coches")
                        .with(as(town.regulator))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Choisissez ce qu’il faut faire de ces constats.")
                .containsPattern("value=\"" + id.value() + "\" checked");
        web.perform(post(PATH)
                        .param("geste", "CLOSE")
                        .param("portee", "coches")
                        .with(as(town.regulator))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void confirmationSaysWhatWillBeDoneAndWhatNotAndWhy() throws Exception {
        var fresh = recorded();
        var qualified = qualified();
        var asked = assigned();
        var href = prepared("CLOSE", town.regulator, fresh, qualified, asked);
        assertThat(page(href, town.regulator))
                .contains("Clore 1 constat ?", "3 constats choisis, dont 2 resteront comme ils sont")
                .contains("« Nouveau » : à qualifier d’abord.", "« Attribué » : à déclarer réalisé d’abord.");
        assertThat(observations.facts(qualified, town.regulator).state()).isEqualTo(ObservationState.QUALIFIED);
        web.perform(post(href + "/confirmation").with(as(town.regulator)).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        confirm(href, town.regulator, "reason", "Passage en commission.");
        await(href, BulkState.DONE);
        assertThat(observations.facts(qualified, town.regulator).state()).isEqualTo(ObservationState.CLOSED);
        var bulk = href.substring(href.lastIndexOf('/') + 1);
        var file = "/exports/fichier?format=csv&liste=geste-groupe&geste=" + bulk;
        assertThat(page(href, town.regulator)).contains("/exports/nouveau?geste=" + bulk);
        assertThat(page(file, town.regulator).lines())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("d’abord"));
        web.perform(get(file).with(as(town.practitioner))).andExpect(status().isNotFound());
        web.perform(get(file).with(as(town.reader))).andExpect(status().isNotFound());
        assertThat(observations.facts(asked, town.regulator).state()).isEqualTo(ObservationState.ASSIGNED);
        assertThat(page(href, town.regulator))
                .contains("1 constat clos, 2 laissés comme ils étaient")
                .contains("« Nouveau » : à qualifier d’abord.", "/constats/" + fresh.value());
        var step = observations.details(qualified, town.regulator).steps().getLast();
        assertThat(step.move()).isEqualTo("CLOSE");
        assertThat(step.reason()).isEqualTo("Passage en commission.");
    }

    @Test
    void whatWasChangedSinceItWasChosenIsLeftAlone() throws Exception {
        var first = qualified();
        var second = qualified();
        var href = prepared("REJECT", town.regulator, first, second);
        moved(second, town.regulator, new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 1, 1));
        assertThat(page(href, town.regulator)).contains("Rejeter 1 constat ?", BulkWords.STALE);
        confirm(href, town.regulator, "reason", "Doublons.");
        await(href, BulkState.DONE);
        assertThat(observations.facts(first, town.regulator).state()).isEqualTo(ObservationState.REJECTED);
        assertThat(observations.facts(second, town.regulator).state()).isEqualTo(ObservationState.QUALIFIED);
    }

    @Test
    void practitionerChangesWhatLiesInTheirBranchOnly() throws Exception {
        var here = verified(recorded());
        var elsewhere =
                verified(recording.record(town.lampOut(town.vignes, null), Ids.next(), List.of(), town.regulator));
        var href = prepared("CLOSE", town.practitioner, here, elsewhere);
        assertThat(page(href, town.practitioner)).contains("Clore 1 constat ?", BulkWords.NOT_YOURS);
        confirm(href, town.practitioner);
        await(href, BulkState.DONE);
        assertThat(observations.facts(here, town.regulator).state()).isEqualTo(ObservationState.CLOSED);
        assertThat(observations.facts(elsewhere, town.regulator).state()).isEqualTo(ObservationState.VERIFIED);
    }

    @Test
    void othersSeeItOnlyOnceItIsDoneAndPractitionersOnlyTheirOwn() throws Exception {
        var href = prepared("CLOSE", town.regulator, qualified());
        web.perform(get(href).with(as(town.administrator))).andExpect(status().isNotFound());
        confirm(href, town.regulator, "reason", "Fini.");
        await(href, BulkState.DONE);
        web.perform(get(href).with(as(town.administrator))).andExpect(status().isOk());
        web.perform(get(href).with(as(town.practitioner))).andExpect(status().isNotFound());
        web.perform(get(href).with(as(town.agencyPartner))).andExpect(status().isForbidden());
        assertThat(page(PATH, town.administrator)).contains(href, "Samuel Okoye");
        assertThat(page(PATH, town.practitioner)).doesNotContain(href);
        web.perform(post(href + "/annulation")
                        .param("reason", "Non.")
                        .with(as(town.administrator))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void allThatFiltersShowIsAssignedAndThoseInChargeAreToldAndTakenBackAtOnce() throws Exception {
        List<ObservationId> ids = Stream.generate(() -> {
                    var id = recording.record(
                            town.lampOut(null, WatchTown.IN_VIGNES), Ids.next(), List.of(), town.regulator);
                    moved(id, town.regulator, qualifying());
                    return id;
                })
                .limit(4)
                .toList();
        var list = "?lieu=" + town.vignes + "&etat=qualifie";
        assertThat(page("/constats" + list, town.regulator)).contains("Les 4 constats de cette liste…");
        var href = Objects.requireNonNull(web.perform(post(PATH + list)
                        .param("geste", "ASSIGN")
                        .param("portee", "liste")
                        .with(as(town.regulator))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        confirm(href, town.regulator, "organisation", town.lighting.value().toString());
        await(href, BulkState.DONE);
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(observations.facts(id, town.regulator).organisationId())
                                .isEqualTo(town.lighting.value()));
        assertThat(told(ids, town.lightingPartner)).isEqualTo(4);
        jdbc.sql("update inbox.notice set read_at = now() where subject_id = :id and account_id = :account")
                .param("id", ids.get(1).value())
                .param("account", town.lightingPartner.account().value())
                .update();

        // Meanwhile the lighting service answers one of them.
        moved(ids.getFirst(), town.lightingPartner, Gesture.Answer.of(Move.REPORT_DONE));
        assertThat(page(href + "/annulation", town.regulator)).contains("4 constats", "1 a été modifié");
        web.perform(post(href + "/annulation").with(as(town.regulator)).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        undo(href, "Mauvais service.");
        await(href, BulkState.UNDONE);
        assertThat(observations.facts(ids.getFirst(), town.regulator).state()).isEqualTo(ObservationState.DONE);
        for (var id : ids.subList(1, 4)) {
            var facts = observations.facts(id, town.regulator);
            assertThat(facts.state()).isEqualTo(ObservationState.QUALIFIED);
            assertThat(facts.organisationId()).isNull();
            var step = observations.details(id, town.regulator).steps().getLast();
            assertThat(step.move()).isEqualTo("UNDO");
            assertThat(step.reason()).isEqualTo("Mauvais service.");
        }
        // What still stands, and a word to whoever had read of what does not.
        assertThat(told(ids, town.lightingPartner)).isEqualTo(2);
        assertThat(jdbc.sql(
                                "select subject_id from inbox.notice where kind = 'watch.taken-back' and account_id = :account")
                        .param("account", town.lightingPartner.account().value())
                        .query(UUID.class)
                        .list())
                .containsExactly(ids.get(1).value());
        assertThat(page(href, town.regulator))
                .contains("Mauvais service.", "3 constats ont repris", "A changé depuis", "par Marc Audiard");
        assertThat(page(PATH, town.regulator)).contains(href);
    }

    @Test
    void manyAreWeighedAtOnceAndWeighedAsBeforeWhenThatIsTakenBack() throws Exception {
        var fresh = recorded();
        var weighed = qualified();
        var href = prepared("QUALIFY", town.regulator, fresh, weighed);
        assertThat(page(href, town.regulator)).contains("Gravité", "Urgence", "Nature", "Garder celle de chacun");
        var refused = web.perform(post(href + "/confirmation")
                        .param("severity", "9")
                        .param("urgency", "bientôt")
                        .param("kind", "AUTRE")
                        .param("reason", "Au tri du lundi.")
                        .with(as(town.regulator))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused)
                .contains("Choisissez une gravité de la liste.", "Choisissez une urgence de la liste.")
                .contains("Choisissez une nature de la liste.", "Au tri du lundi.");
        web.perform(post(href + "/confirmation")
                        .param("severity", "3")
                        .param("kind", "STRENGTH")
                        .with(as(town.regulator))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        await(href, BulkState.DONE);
        for (var id : List.of(fresh, weighed)) {
            var facts = observations.facts(id, town.regulator);
            assertThat(facts.state()).isEqualTo(ObservationState.QUALIFIED);
            assertThat(facts.severity()).isEqualTo(3);
            assertThat(facts.kind()).isEqualTo(FindingKind.STRENGTH);
        }
        assertThat(observations.facts(fresh, town.regulator).urgency()).isNull();
        assertThat(observations.facts(weighed, town.regulator).urgency())
                .as("its own")
                .isEqualTo(2);
        assertThat(page(href, town.regulator)).contains("gravité : Forte").doesNotContain("urgence :");

        undo(href, "Trop vite.");
        await(href, BulkState.UNDONE);
        assertThat(observations.facts(fresh, town.regulator).state()).isEqualTo(ObservationState.NEW);
        assertThat(observations.facts(fresh, town.regulator).severity()).isNull();
        assertThat(observations.facts(weighed, town.regulator).severity()).isEqualTo(2);
        assertThat(observations.facts(weighed, town.regulator).kind()).isEqualTo(FindingKind.WEAKNESS);
    }

    @Test
    void jobKilledInTheMiddleGoesOnAndDoesNothingTwice() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < BulkJob.CHUNK + 5; i++) {
            ids.add(recorded().value());
        }
        var id = changes.prepare(Move.REJECT, ObservationFilters.open(), ids, town.regulator)
                .orElseThrow();
        repository.confirm(
                id, new BulkTerms("Essai du matériel.", null, null, BulkSorting.NOTHING), java.time.Instant.now());
        assertThatThrownBy(() -> job.run(new Worker(id, town.regulator, 3))).isInstanceOf(Killed.class);
        assertThat(steps(ids, "REJECT")).isEqualTo(BulkJob.CHUNK);
        assertThat(queries.find(id).orElseThrow().counts().pending()).isEqualTo(5);
        job.run(new Worker(id, town.regulator, 0));
        assertThat(steps(ids, "REJECT")).isEqualTo(ids.size());
        var done = queries.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo(BulkState.DONE);
        assertThat(done.counts().done()).isEqualTo(ids.size());
        assertThatThrownBy(() -> job.run(new Worker(id, town.regulator, 0))).isInstanceOf(JobRefused.class);
        assertThat(steps(ids, "REJECT")).isEqualTo(ids.size());

        repository.beginUndo(id, town.regulator.account(), "C’était un essai.");
        assertThatThrownBy(() -> undoJob.run(new Worker(id, town.regulator, 3))).isInstanceOf(Killed.class);
        assertThat(steps(ids, "UNDO")).isEqualTo(BulkJob.CHUNK);
        undoJob.run(new Worker(id, town.regulator, 0));
        assertThat(steps(ids, "UNDO")).isEqualTo(ids.size());
        assertThat(queries.find(id).orElseThrow().counts().undone()).isEqualTo(ids.size());
        assertThat(jdbc.sql("select count(*) from watch.observation where id = any (:ids) and state = 'NEW'")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(ids.size());
    }

    @Test
    void pagesSendAsManyStatementsForManyAsForFew() throws Exception {
        var few = prepared("REJECT", town.regulator, recorded(), recorded());
        var many = prepared(
                "REJECT",
                town.regulator,
                Stream.generate(this::recorded).limit(12).toArray(ObservationId[]::new));
        int statements = statements(few);
        assertThat(statements).isLessThan(14);
        assertThat(statements(many)).isEqualTo(statements);
        confirm(few, town.regulator, "reason", "Doublons.");
        confirm(many, town.regulator, "reason", "Doublons.");
        await(few, BulkState.DONE);
        await(many, BulkState.DONE);
        assertThat(statements(many)).isEqualTo(statements(few)).isLessThan(14);
        assertThat(statements(PATH)).isLessThan(14);
    }

    /** A worker of the job, killed before the commit of one of its steps. */
    private final class Worker implements JobContext {
        private final UUID bulk;
        private final Viewer viewer;
        private int stepsLeft;

        Worker(UUID bulk, Viewer viewer, int killedInStep) {
            this.bulk = bulk;
            this.viewer = viewer;
            this.stepsLeft = killedInStep;
        }

        @Override
        public UUID jobId() {
            return bulk;
        }

        @Override
        public UUID accountId() {
            return viewer.account().value();
        }

        @Override
        public <T> T params(Class<T> type) {
            return type.cast(new BulkChanges.Params(bulk));
        }

        @Override
        public <T> Optional<T> checkpoint(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public void step(long total, long done, Object checkpoint, Runnable work) {
            transaction.executeWithoutResult(_ -> {
                work.run();
                if (--stepsLeft == 0) {
                    throw new Killed();
                }
            });
        }

        @Override
        public void step(long total, long done, Step work) {
            step(total, done, bulk, () -> work.run());
        }

        @Override
        public void message(String sentence) {}
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private String prepared(String move, Viewer viewer, ObservationId... ids) throws Exception {
        var request = post(PATH).param("geste", move).param("portee", "coches");
        for (var id : ids) {
            request.param("constat", id.value().toString());
        }
        return Objects.requireNonNull(web.perform(request.with(as(viewer)).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private void confirm(String href, Viewer viewer, String... field) throws Exception {
        var request = post(href + "/confirmation");
        if (field.length > 0) {
            request.param(field[0], field[1]);
        }
        web.perform(request.with(as(viewer)).with(csrf())).andExpect(status().is3xxRedirection());
    }

    private void undo(String href, String reason) throws Exception {
        web.perform(post(href + "/annulation")
                        .param("reason", reason)
                        .with(as(town.regulator))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private void await(String href, BulkState wanted) throws InterruptedException {
        var id = UUID.fromString(href.substring(href.lastIndexOf('/') + 1));
        long deadline = System.currentTimeMillis() + 30_000;
        @Nullable BulkState now = null;
        while (now != wanted && System.currentTimeMillis() < deadline) {
            Thread.sleep(50);
            now = queries.find(id).orElseThrow().state();
        }
        assertThat(now).isEqualTo(wanted);
    }

    private String page(String href, Viewer viewer) throws Exception {
        return web.perform(get(href).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace('\u00a0', ' ');
    }

    private int statements(String href) throws Exception {
        return Statements.during(() -> page(href, town.regulator)).size();
    }

    private long steps(List<UUID> ids, String move) {
        return jdbc.sql("select count(*) from watch.step where observation_id = any (:ids) and move = :move")
                .param("ids", ids.toArray(UUID[]::new))
                .param("move", move)
                .query(Long.class)
                .single();
    }

    private long told(List<ObservationId> ids, Viewer viewer) {
        return jdbc.sql("""
                        select count(*) from inbox.notice
                        where subject_id = any (:ids) and account_id = :account and withdrawn_at is null
                        """)
                .param("ids", ids.stream().map(ObservationId::value).toArray(UUID[]::new))
                .param("account", viewer.account().value())
                .query(Long.class)
                .single();
    }

    private ObservationId recorded() {
        return recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.regulator);
    }

    private ObservationId qualified() {
        var id = recorded();
        moved(id, town.regulator, qualifying());
        return id;
    }

    private ObservationId assigned() {
        var id = qualified();
        moved(id, town.regulator, new Gesture.Assign(town.agency, "Choix du régulateur.", DUE));
        return id;
    }

    private ObservationId verified(ObservationId id) {
        moved(id, town.regulator, qualifying());
        moved(id, town.regulator, new Gesture.Assign(town.agency, "Choix du régulateur.", DUE));
        moved(id, town.regulator, Gesture.Answer.of(Move.REPORT_DONE));
        moved(id, town.regulator, new Gesture.Plain(Move.VERIFY));
        return id;
    }

    private Gesture qualifying() {
        return new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 2);
    }

    private void moved(ObservationId id, Viewer viewer, Gesture gesture) {
        int version = jdbc.sql("select version from watch.observation where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        try (ActingAccount.Scope _ = ActingAccount.as(viewer.account().value())) {
            assertThat(handling.move(id, viewer, new Submission(Ids.next(), version, "Parce que.", List.of()), gesture))
                    .isInstanceOf(Outcome.Moved.class);
        }
    }
}
