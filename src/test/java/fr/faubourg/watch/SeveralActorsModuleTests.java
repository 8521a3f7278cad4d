package fr.faubourg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One observation, several organisations: each with its own task, state and day. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralActorsModuleTests {
    private static final LocalDate DUE = LocalDate.of(2030, 1, 10);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    ObservationDetailsQueries observations;

    @Autowired
    ObservationSelections selections;

    @Autowired
    ObservationQueries lists;

    @Autowired
    ObservationRepository repository;

    @Autowired
    AssignmentRepository tasks;

    @Autowired
    StandingRepository standings;

    private WatchTown town;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @Test
    void cityAndLandlordEachHaveTheirPartAndTheListCountsThem() {
        var id = askedOfBoth();
        assertThat(answer(id, town.agencyPartner, Move.REPORT_DONE, task(id, town.agency), "Enlevé."))
                .isEqualTo(new Outcome.Moved(ObservationState.IN_PROGRESS));
        var row = lists
                .rows(
                        selections.of(ObservationFilters.open().askedOf(town.agency), town.regulator),
                        ObservationQueries.Sort.NEWEST,
                        new fr.faubourg.ui.Paging(1, 50))
                .stream()
                .filter(each -> each.id().equals(id.value()))
                .findFirst()
                .orElseThrow();
        assertThat(row.share()).isEqualTo("1 sur 2 réalisée");
        assertThat(row.inCharge()).isEqualTo("Ville de Rivemont, Éclairage public et 1 autre");
        assertThat(answer(id, town.lightingPartner, Move.REPORT_DONE, task(id, town.lighting), "Réparé."))
                .isEqualTo(new Outcome.Moved(ObservationState.DONE));
        var details = observations.details(id, town.agencyPartner);
        assertThat(details.current()).extracting(TaskLine::state).containsOnly(TaskState.DONE);
        assertThat(details.current()).extracting(TaskLine::comment).containsExactlyInAnyOrder("Enlevé.", "Réparé.");
    }

    @Test
    void nobodyAnswersForAnotherOrganisation() {
        var id = askedOfBoth();
        assertThat(answer(id, town.agencyPartner, Move.REPORT_DONE, task(id, town.lighting), "Fait."))
                .isEqualTo(new Outcome.NotYours(Move.REPORT_DONE));
        assertThat(answer(id, town.regulator, Move.START, task(id, town.lighting), ""))
                .isEqualTo(new Outcome.Moved(ObservationState.IN_PROGRESS));
        assertThat(observations.details(id, town.regulator).steps().getLast().detail())
                .isEqualTo("Ville de Rivemont, Éclairage public");
    }

    @Test
    void twoOrganisationsAnswerAtTheSameMomentAndBothSucceed() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = askedOfBoth();
            var agency = task(id, town.agency);
            var lighting = task(id, town.lighting);
            try (var people = Executors.newFixedThreadPool(2)) {
                var answers = people.invokeAll(List.<Callable<Outcome>>of(
                        () -> answer(id, town.agencyPartner, Move.REPORT_DONE, agency, "Fait."),
                        () -> answer(id, town.lightingPartner, Move.REPORT_DONE, lighting, "Fait.")));
                for (var each : answers) {
                    assertThat(each.get()).isInstanceOf(Outcome.Moved.class);
                }
            }
            assertThat(observations.facts(id, town.regulator).state()).isEqualTo(ObservationState.DONE);
        }
    }

    @Test
    void answerToATaskThatChangedMeanwhileIsStale() {
        var id = askedOfBoth();
        var before = task(id, town.agency);
        move(id, town.regulator, new Gesture.Assign(town.agency, "", DUE.plusDays(30)), "");
        assertThat(answer(id, town.agencyPartner, Move.START, before, "")).isInstanceOf(Outcome.Stale.class);
        assertThat(answer(id, town.agencyPartner, Move.START, task(id, town.agency), ""))
                .isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void withdrawnTaskLeavesTheOthersAndThePartnerStillKnowsOfIt() {
        var id = askedOfBoth();
        var task = task(id, town.lighting);
        var gesture = new Gesture.Withdraw(task.id());
        assertThat(handling.move(
                        id, town.regulator, new Submission(Ids.next(), task.version(), "", List.of()), gesture))
                .isEqualTo(new Outcome.ReasonMissing(Move.WITHDRAW));
        assertThat(handling.move(
                        id,
                        town.regulator,
                        new Submission(Ids.next(), task.version(), "Rien à réparer.", List.of()),
                        gesture))
                .isEqualTo(new Outcome.Moved(ObservationState.ASSIGNED));
        var details = observations.details(id, town.lightingPartner);
        assertThat(details.facts().organisations()).containsExactly(town.agency);
        assertThat(details.tasks())
                .filteredOn(each -> !each.current())
                .extracting(TaskLine::state)
                .containsExactly(TaskState.WITHDRAWN);
    }

    @Test
    void decidedStateIsShownBesideWhatTheTasksSayAndLiftedAgain() {
        var id = askedOfBoth();
        assertThat(move(id, town.practitioner, new Gesture.Decide(ObservationState.DONE), "Vu."))
                .isEqualTo(new Outcome.NotYours(Move.OVERRIDE));
        assertThat(move(id, town.regulator, new Gesture.Decide(ObservationState.DONE), "Vu sur place."))
                .isEqualTo(new Outcome.Moved(ObservationState.DONE));
        var facts = observations.facts(id, town.reader);
        assertThat(facts.late()).isFalse();
        assertThat(facts.decided()).isNotNull().satisfies(decided -> {
            assertThat(decided.by()).isEqualTo("Samuel Okoye");
            assertThat(decided.because()).isEqualTo("Vu sur place.");
        });
        assertThat(answer(id, town.agencyPartner, Move.START, task(id, town.agency), ""))
                .isEqualTo(new Outcome.Moved(ObservationState.DONE));
        assertThat(move(id, town.regulator, new Gesture.Plain(Move.LIFT_OVERRIDE), ""))
                .isEqualTo(new Outcome.Moved(ObservationState.IN_PROGRESS));
        assertThat(move(id, town.regulator, new Gesture.Plain(Move.LIFT_OVERRIDE), ""))
                .isInstanceOf(Outcome.Impossible.class);
        assertThat(observations.facts(id, town.reader).decided()).isNull();
    }

    @Test
    void whatHappensInSqlIsWhatHappensInTheTasks() {
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            var id = askedOfSome(random);
            var held = repository.hold(id).orElseThrow();
            var told = held.standing().told(tasks.tasksOf(id, held.standing().closedAt()));
            assertThat(held.standing()).isEqualTo(told);
            jdbc.sql("""
                            update watch.observation
                            set organisations = array[:other]::uuid[], tasks_done = 0, organisation_id = :other, due_on = date '2029-01-01',
                                planned_on = date '2029-01-01', state = 'ASSIGNED', assigned_at = null, done_at = null
                            where id = :id
                            """)
                    .param("other", town.otherLandlord.value())
                    .param("id", id.value())
                    .update();
            standings.renew(id);
            assertThat(repository.hold(id).orElseThrow().standing()).isEqualTo(told);
        }
    }

    private ObservationId askedOfSome(Random random) {
        var id = qualified();
        for (var organisation : List.of(town.agency, town.lighting, town.otherLandlord)) {
            if (organisation.equals(town.agency) || random.nextInt(3) > 0) {
                ask(
                        id,
                        organisation,
                        DUE.plusDays(random.nextInt(3)),
                        List.of(TaskState.values()).get(random.nextInt(7)));
            }
        }
        var after = tasks.tasksOf(id, null);
        repository.write(id, repository.hold(id).orElseThrow().standing().told(after));
        return id;
    }

    /** In one of the states of tasks, as some history may have left it. */
    private void ask(ObservationId id, OrganisationId organisation, LocalDate due, TaskState to) {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        boolean over = to == TaskState.RETURNED || to == TaskState.WITHDRAWN;
        jdbc.sql("""
                        insert into watch.assignment (id, observation_id, organisation_id, assigned_by, assigned_at, due_on, state, planned_on,
                                                      done_at, ended_at)
                        values (:id, :observation, :organisation, :by, :at, :due, :state, :planned, :done, :ended)
                        """)
                .param("id", Ids.next())
                .param("observation", id.value())
                .param("organisation", organisation.value())
                .param("by", town.regulator.account().value())
                .param("at", now)
                .param("due", due)
                .param("state", to.name())
                .param("planned", to == TaskState.SCHEDULED ? due.minusDays(1) : null, java.sql.Types.DATE)
                .param("done", to == TaskState.DONE ? now : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ended", over ? now : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private ObservationId qualified() {
        var id = recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.practitioner);
        move(id, town.regulator, new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 3), "");
        return id;
    }

    private ObservationId askedOfBoth() {
        var id = qualified();
        assertThat(move(
                        id,
                        town.regulator,
                        new Gesture.Assign(
                                List.of(
                                        new Gesture.Asking(town.agency, "", "Enlever les encombrants", DUE),
                                        new Gesture.Asking(town.lighting, "", "Réparer la lampe", DUE.plusDays(5))),
                                false),
                        ""))
                .isEqualTo(new Outcome.Moved(ObservationState.ASSIGNED));
        return id;
    }

    private Task task(ObservationId id, OrganisationId organisation) {
        return tasks.tasksOf(id, null).currentOf(organisation).orElseThrow();
    }

    private Outcome answer(ObservationId id, Viewer by, Move move, Task task, String words) {
        return handling.move(
                id,
                by,
                new Submission(Ids.next(), task.version(), words, List.of()),
                new Gesture.Answer(move, task.id(), null));
    }

    private Outcome move(ObservationId id, Viewer viewer, Gesture gesture, String reason) {
        int version = jdbc.sql("select version from watch.observation where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        return handling.move(id, viewer, new Submission(Ids.next(), version, reason, List.of()), gesture);
    }
}
