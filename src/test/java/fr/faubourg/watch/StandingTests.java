package fr.faubourg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StandingTests {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
    private final OrganisationId lamps = new OrganisationId(Ids.next());

    @Test
    void anObservationGoesFromEntryToClosure() {
        var closed = done().after(row(ObservationState.DONE, Move.VERIFY), new Gesture.Plain(Move.VERIFY), at(4))
                .after(row(ObservationState.VERIFIED, Move.CLOSE), new Gesture.Plain(Move.CLOSE), at(5));
        assertThat(closed)
                .isEqualTo(new Standing(ObservationState.CLOSED, lamps, DUE, null, at(1), at(2), at(3), at(4), at(5)));
    }

    @Test
    void givenBackItIsNobodysAgain() {
        var returned =
                assigned().after(row(ObservationState.ASSIGNED, Move.RETURN), new Gesture.Plain(Move.RETURN), at(3));
        assertThat(returned)
                .isEqualTo(new Standing(ObservationState.QUALIFIED, null, null, null, at(1), null, null, null, null));
    }

    @Test
    void notDoneAfterAllItIsAskedAgainOfTheSameForANewDate() {
        var again = done().after(row(ObservationState.DONE, Move.REOPEN), new Gesture.Reopen(DUE.plusDays(10)), at(6));
        assertThat(again)
                .isEqualTo(new Standing(
                        ObservationState.ASSIGNED, lamps, DUE.plusDays(10), null, at(1), at(6), null, null, null));
    }

    @Test
    void itIsLateTheDayAfterItsDueDateAndOnlyWhileWorkIsAwaited() {
        assertThat(assigned().isLate(DUE)).isFalse();
        assertThat(assigned().isLate(DUE.plusDays(1))).isTrue();
        assertThat(done().isLate(DUE.plusDays(1))).isFalse();
        assertThat(Standing.START.isLate(DUE)).isFalse();
    }

    private Standing assigned() {
        var category = CategoryId.next();
        return Standing.START
                .after(
                        row(ObservationState.NEW, Move.QUALIFY),
                        new Gesture.Qualify(category, FindingKind.WEAKNESS, 2, null),
                        at(1))
                .after(row(ObservationState.QUALIFIED, Move.ASSIGN), new Gesture.Assign(lamps, "", DUE), at(2));
    }

    private Standing done() {
        return assigned()
                .after(row(ObservationState.ASSIGNED, Move.REPORT_DONE), new Gesture.Plain(Move.REPORT_DONE), at(3));
    }

    private static LifeCycle.Transition row(ObservationState from, Move move) {
        return LifeCycle.find(from, move).orElseThrow();
    }

    private static Instant at(int day) {
        return Instant.parse("2026-11-2" + day + "T08:00:00Z");
    }
}
