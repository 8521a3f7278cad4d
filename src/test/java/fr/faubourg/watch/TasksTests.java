package fr.faubourg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TasksTests {
    /**
     * What one, two or three tasks amount to: A asked, a accepted, S scheduled, P in progress, D done; in any order. Every combination is here.
     */
    static final String TABLE = """
            -   QUALIFIED
            A   ASSIGNED     a   ASSIGNED     S   SCHEDULED    P   IN_PROGRESS  D   DONE
            AA  ASSIGNED     Aa  ASSIGNED     AS  ASSIGNED     AP  IN_PROGRESS  AD  IN_PROGRESS
            aa  ASSIGNED     aS  ASSIGNED     aP  IN_PROGRESS  aD  IN_PROGRESS
            SS  SCHEDULED    SP  IN_PROGRESS  SD  IN_PROGRESS
            PP  IN_PROGRESS  PD  IN_PROGRESS
            DD  DONE
            AAA ASSIGNED     AAa ASSIGNED     AAS ASSIGNED     AAP IN_PROGRESS  AAD IN_PROGRESS
            Aaa ASSIGNED     AaS ASSIGNED     AaP IN_PROGRESS  AaD IN_PROGRESS
            ASS ASSIGNED     ASP IN_PROGRESS  ASD IN_PROGRESS
            APP IN_PROGRESS  APD IN_PROGRESS  ADD IN_PROGRESS
            aaa ASSIGNED     aaS ASSIGNED     aaP IN_PROGRESS  aaD IN_PROGRESS
            aSS ASSIGNED     aSP IN_PROGRESS  aSD IN_PROGRESS
            aPP IN_PROGRESS  aPD IN_PROGRESS  aDD IN_PROGRESS
            SSS SCHEDULED    SSP IN_PROGRESS  SSD IN_PROGRESS
            SPP IN_PROGRESS  SPD IN_PROGRESS  SDD IN_PROGRESS
            PPP IN_PROGRESS  PPD IN_PROGRESS  PDD IN_PROGRESS
            DDD DONE
            """;

    @Test
    void stateFollowsFromTheTasksAsTheTableSays() {
        var cells = Arrays.stream(TABLE.strip().split("\\s+")).toList();
        for (int i = 0; i < cells.size(); i += 2) {
            assertThat(Tasks.stateOf(states(cells.get(i))))
                    .as(cells.get(i))
                    .isEqualTo(ObservationState.valueOf(cells.get(i + 1)));
        }
    }

    @Test
    void tableHasEveryCombination() {
        var found = Arrays.stream(TABLE.strip().split("\\s+"))
                .filter(cell -> cell.length() <= 3)
                .collect(Collectors.toSet());
        assertThat(found).hasSize(1 + 5 + 15 + 35);
        assertThat(found).allMatch(cell -> cell.equals("-") || sorted(cell).equals(cell));
    }

    @Test
    void whatIsBegunIsNoMorePlannedAndWhatIsOverTakesNoAnswer() {
        for (var state : TaskState.values()) {
            for (var move : Move.values()) {
                boolean planned =
                        state == TaskState.ASKED || state == TaskState.ACCEPTED || state == TaskState.SCHEDULED;
                assertThat(state.allows(move))
                        .as("%s, %s", state, move)
                        .isEqualTo(
                                switch (move) {
                                    case ACCEPT, START -> planned;
                                    case REPORT_DONE, RETURN, WITHDRAW -> planned || state == TaskState.IN_PROGRESS;
                                    case QUALIFY,
                                            ASSIGN,
                                            OVERRIDE,
                                            LIFT_OVERRIDE,
                                            VERIFY,
                                            CLOSE,
                                            REJECT,
                                            DECLARE_OUT_OF_REMIT,
                                            REOPEN,
                                            MERGE,
                                            SEPARATE -> false;
                                });
            }
        }
    }

    static List<TaskState> states(String letters) {
        var states = new ArrayList<TaskState>();
        for (char letter : letters.replace("-", "").toCharArray()) {
            states.add(
                    switch (letter) {
                        case 'A' -> TaskState.ASKED;
                        case 'a' -> TaskState.ACCEPTED;
                        case 'S' -> TaskState.SCHEDULED;
                        case 'P' -> TaskState.IN_PROGRESS;
                        case 'D' -> TaskState.DONE;
                        default -> throw new IllegalArgumentException(letters);
                    });
        }
        return states;
    }

    private static String sorted(String letters) {
        return letters.chars()
                .mapToObj(Character::toString)
                .sorted((one, other) -> "AaSPD".indexOf(one) - "AaSPD".indexOf(other))
                .collect(Collectors.joining());
    }
}
