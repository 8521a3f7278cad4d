package fr.faubourg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LifeCycleTests {
    /**
     * Every state × every move. A dot is a refusal; a tilde leads where the tasks, or the régulateur, say; a star asks for a reason; R régulateur,
     * P practitioner, C in charge.
     */
    private static final String GRID = """
                          QUALIFY      ASSIGN  ACCEPT  START  REPORT_DONE  RETURN  WITHDRAW  OVERRIDE  LIFT_OVERRIDE  VERIFY       CLOSE      REJECT       DECLARE_OUT_OF_REMIT  REOPEN  MERGE        SEPARATE
            NEW           QUALIFIED:R  .       .       .      .            .       .         .         .              .            .          REJECTED*:R  OUT_OF_REMIT*:R       .       DUPLICATE:R  .
            QUALIFIED     QUALIFIED:R  ~:R     .       .      .            .       .         ~*:R      .              .            CLOSED*:R  REJECTED*:R  OUT_OF_REMIT*:R       .       DUPLICATE:R  .
            ASSIGNED      .            ~:R     ~:RC    ~:RC   ~*:RC        ~*:RC   ~*:R      ~*:R      ~:R            .            .          REJECTED*:R  OUT_OF_REMIT*:R       .       DUPLICATE:R  .
            SCHEDULED     .            ~:R     ~:RC    ~:RC   ~*:RC        ~*:RC   ~*:R      ~*:R      ~:R            .            .          REJECTED*:R  OUT_OF_REMIT*:R       .       DUPLICATE:R  .
            IN_PROGRESS   .            ~:R     ~:RC    ~:RC   ~*:RC        ~*:RC   ~*:R      ~*:R      ~:R            .            .          REJECTED*:R  OUT_OF_REMIT*:R       .       DUPLICATE:R  .
            DONE          .            .       ~:RC    ~:RC   ~*:RC        ~*:RC   ~*:R      ~*:R      ~:R            VERIFIED:RP  CLOSED*:R  .            .                     ~*:RP   DUPLICATE:R  .
            VERIFIED      .            .       .       .      .            .       .         .         .              .            CLOSED:RP  .            .                     ~*:RP   DUPLICATE:R  .
            CLOSED        .            .       .       .      .            .       .         .         .              .            .          .            .                     ~*:RP   .            .
            REJECTED      .            .       .       .      .            .       .         .         .              .            .          .            .                     NEW*:R  .            .
            OUT_OF_REMIT  .            .       .       .      .            .       .         .         .              .            .          .            .                     NEW*:R  .            .
            DUPLICATE     .            .       .       .      .            .       .         .         .              .            .          .            .                     .       .            ~:R
            """;

    @Test
    void everyStateAnswersEveryMoveAsTheGridSays() {
        var lines = GRID.lines().map(line -> line.trim().split(" +")).toList();
        var moves = Arrays.stream(lines.getFirst()).map(Move::valueOf).toList();
        assertThat(moves).containsExactlyInAnyOrder(Move.values());
        assertThat(lines).hasSize(1 + ObservationState.values().length);
        for (var line : lines.subList(1, lines.size())) {
            var from = ObservationState.valueOf(line[0]);
            for (int column = 0; column < moves.size(); column++) {
                var move = moves.get(column);
                assertThat(inShort(from, move)).as("%s, %s", from, move).isEqualTo(line[column + 1]);
            }
        }
    }

    @Test
    void everyStateCanBeReachedAndLeft() {
        var told = Stream.of("A", "S", "P", "D").map(TasksTests::states).map(Tasks::stateOf);
        var led = LifeCycle.TRANSITIONS.stream().map(LifeCycle.Transition::to).filter(Objects::nonNull);
        assertThat(Stream.concat(told, led)).contains(ObservationState.values());
        assertThat(LifeCycle.TRANSITIONS).extracting(LifeCycle.Transition::from).contains(ObservationState.values());
    }

    @Test
    void whoHasNoHandMayDoNothing() {
        for (var state : ObservationState.values()) {
            assertThat(LifeCycle.openTo(EnumSet.noneOf(Hand.class), state)).isEmpty();
        }
    }

    @Test
    void leavingTheTableAlwaysSaysWhy() {
        assertThat(LifeCycle.TRANSITIONS)
                .filteredOn(row -> Set.of(
                                Move.REJECT,
                                Move.DECLARE_OUT_OF_REMIT,
                                Move.RETURN,
                                Move.WITHDRAW,
                                Move.OVERRIDE,
                                Move.REOPEN)
                        .contains(row.move()))
                .allMatch(LifeCycle.Transition::needsReason);
    }

    private static String inShort(ObservationState from, Move move) {
        return LifeCycle.find(from, move)
                .map(row -> (row.to() == null ? "~" : row.to().name()) + (row.needsReason() ? "*" : "") + ":"
                        + letters(row.by()))
                .orElse(".");
    }

    private static String letters(Set<Hand> hands) {
        return hands.stream()
                .map(hand -> switch (hand) {
                    case REGULATOR -> "R";
                    case PRACTITIONER -> "P";
                    case IN_CHARGE -> "C";
                })
                .collect(Collectors.joining());
    }
}
