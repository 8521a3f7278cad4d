package fr.faubourg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.access.AccountId;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTests {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
    private static final AccountId SAMUEL = new AccountId(Ids.next());

    private final OrganisationId lamps = new OrganisationId(Ids.next());
    private final OrganisationId landlord = new OrganisationId(Ids.next());

    private Standing standing = Standing.START;
    private Tasks tasks = Tasks.NONE;
    private int day;

    @Test
    void anObservationGoesFromEntryToClosure() {
        done();
        make(new Gesture.Plain(Move.VERIFY));
        make(new Gesture.Plain(Move.CLOSE));
        assertThat(standing)
                .isEqualTo(new Standing(
                        ObservationState.CLOSED, charge(1, lamps, DUE), null, at(1), at(2), at(3), at(4), at(5)));
        assertThat(tasks.all()).singleElement().satisfies(task -> {
            assertThat(task.state()).isEqualTo(TaskState.DONE);
            assertThat(task.endedAt()).isEqualTo(at(5));
        });
    }

    @Test
    void givenBackItIsNobodysAgain() {
        asked();
        make(Gesture.Answer.of(Move.RETURN));
        assertThat(standing)
                .isEqualTo(new Standing(ObservationState.QUALIFIED, Charge.NONE, null, at(1), null, null, null, null));
    }

    @Test
    void notDoneAfterAllItIsAskedAgainOfTheSameForANewDate() {
        done();
        make(new Gesture.Reopen(DUE.plusDays(10)));
        assertThat(standing)
                .isEqualTo(new Standing(
                        ObservationState.ASSIGNED,
                        charge(0, lamps, DUE.plusDays(10)),
                        null,
                        at(1),
                        at(4),
                        null,
                        null,
                        null));
    }

    @Test
    void itIsLateTheDayAfterItsFirstDueDateAndOnlyWhileWorkIsAwaited() {
        asked();
        make(new Gesture.Assign(landlord, "", DUE.plusDays(3)));
        assertThat(standing.isLate(DUE)).isFalse();
        assertThat(standing.isLate(DUE.plusDays(1))).isTrue();
        make(answer(Move.REPORT_DONE, lamps));
        assertThat(standing.isLate(DUE.plusDays(1))).isFalse();
        assertThat(standing.isLate(DUE.plusDays(4))).isTrue();
        make(answer(Move.REPORT_DONE, landlord));
        assertThat(standing.isLate(DUE.plusDays(4))).isFalse();
        assertThat(Standing.START.isLate(DUE)).isFalse();
    }

    @Test
    void twoActorsLeadItFromAskedToDoneEachAtItsPace() {
        asked();
        make(new Gesture.Assign(landlord, "", DUE.minusDays(3)));
        assertThat(standing.organisation()).isEqualTo(landlord);
        make(new Gesture.Answer(Move.ACCEPT, task(lamps), DUE));
        assertThat(standing.state()).isEqualTo(ObservationState.ASSIGNED);
        make(new Gesture.Answer(Move.ACCEPT, task(landlord), DUE));
        assertThat(standing.state()).isEqualTo(ObservationState.SCHEDULED);
        make(answer(Move.START, lamps));
        assertThat(standing.state()).isEqualTo(ObservationState.IN_PROGRESS);
        make(answer(Move.REPORT_DONE, landlord));
        assertThat(standing.state()).isEqualTo(ObservationState.IN_PROGRESS);
        assertThat(standing.charge().done()).isEqualTo(1);
        assertThat(standing.organisation()).isEqualTo(lamps);
        make(answer(Move.REPORT_DONE, lamps));
        assertThat(standing.state()).isEqualTo(ObservationState.DONE);
        assertThat(standing.doneAt()).isEqualTo(at(day));
        assertThat(standing.assignedAt()).isEqualTo(at(2));
    }

    @Test
    void decidedStateStaysThroughAnswersUntilTheRegulateurMovesOn() {
        asked();
        make(new Gesture.Decide(ObservationState.DONE), "Vu sur place.");
        assertThat(standing.state()).isEqualTo(ObservationState.DONE);
        assertThat(standing.decision()).isEqualTo(new Standing.Decision(SAMUEL, at(3), "Vu sur place."));
        make(Gesture.Answer.accept(DUE));
        assertThat(standing.state()).isEqualTo(ObservationState.DONE);
        assertThat(standing.plannedOn()).isEqualTo(DUE);
        var decided = standing;
        make(new Gesture.Plain(Move.LIFT_OVERRIDE));
        assertThat(standing.state()).isEqualTo(ObservationState.SCHEDULED);
        assertThat(standing.doneAt()).isNull();
        standing = decided;
        make(new Gesture.Decide(ObservationState.IN_PROGRESS));
        make(new Gesture.Assign(landlord, "", DUE));
        assertThat(standing.decision()).isNull();
        assertThat(standing.state()).isEqualTo(ObservationState.ASSIGNED);
    }

    @Test
    void whoIsAskedTwiceKeepsItsTaskAndWhoIsReplacedLosesIt() {
        asked();
        make(Gesture.Answer.accept(DUE));
        make(new Gesture.Assign(lamps, "", DUE.plusDays(5)));
        assertThat(tasks.current()).singleElement().satisfies(task -> {
            assertThat(task.state()).isEqualTo(TaskState.SCHEDULED);
            assertThat(task.dueOn()).isEqualTo(DUE.plusDays(5));
        });
        make(new Gesture.Assign(List.of(new Gesture.Asking(landlord, "", "Réparer", DUE)), true));
        assertThat(standing.charge().organisations()).containsExactly(landlord);
        assertThat(tasks.all()).extracting(Task::state).containsExactly(TaskState.WITHDRAWN, TaskState.ASKED);
    }

    @Test
    void reopenedItAsksThoseChosenAgainAndKeepsWhatTheOthersDid() {
        asked();
        make(new Gesture.Assign(landlord, "", DUE));
        make(answer(Move.REPORT_DONE, lamps));
        make(answer(Move.REPORT_DONE, landlord));
        make(new Gesture.Plain(Move.VERIFY));
        make(new Gesture.Reopen(Set.of(task(landlord)), DUE.plusDays(9)));
        assertThat(standing.state()).isEqualTo(ObservationState.IN_PROGRESS);
        assertThat(standing.charge().done()).isEqualTo(1);
        assertThat(standing.organisation()).isEqualTo(landlord);
        assertThat(standing.verifiedAt()).isNull();
        make(answer(Move.REPORT_DONE, landlord));
        make(new Gesture.Plain(Move.VERIFY));
        make(new Gesture.Plain(Move.CLOSE));
        make(new Gesture.Reopen(DUE.plusDays(20)));
        assertThat(standing.state()).isEqualTo(ObservationState.QUALIFIED);
        assertThat(standing.charge()).isEqualTo(Charge.NONE);
    }

    private void asked() {
        make(new Gesture.Qualify(CategoryId.next(), FindingKind.WEAKNESS, 2, null));
        make(new Gesture.Assign(lamps, "", DUE));
    }

    private void done() {
        asked();
        make(Gesture.Answer.of(Move.REPORT_DONE));
    }

    private Gesture answer(Move move, OrganisationId by) {
        return new Gesture.Answer(move, task(by), null);
    }

    private UUID task(OrganisationId of) {
        return tasks.currentOf(of).orElseThrow().id();
    }

    private void make(Gesture gesture) {
        make(gesture, "Parce que.");
    }

    /** One move a day, from the first of November on. */
    private void make(Gesture gesture, String words) {
        day++;
        var row = LifeCycle.find(standing.state(), gesture.move()).orElseThrow();
        var act = new Task.Act(SAMUEL, at(day));
        var target = gesture.move().isAnswer()
                ? tasks.target(gesture.task(), Set.of()).orElseThrow()
                : null;
        var after = TaskMoves.after(tasks, standing.state(), gesture, target, act, words);
        standing = standing.after(row.to(), gesture, after, act, words);
        tasks = after;
    }

    private static Charge charge(int done, OrganisationId one, LocalDate due) {
        return new Charge(List.of(one), done, one, due, null);
    }

    private static Instant at(int day) {
        return Instant.parse("2026-11-%02dT08:00:00Z".formatted(day));
    }
}
