package fr.faubourg.watch;

import static fr.faubourg.watch.Hand.IN_CHARGE;
import static fr.faubourg.watch.Hand.PRACTITIONER;
import static fr.faubourg.watch.Hand.REGULATOR;
import static fr.faubourg.watch.LifeCycle.Reason.FREE;
import static fr.faubourg.watch.LifeCycle.Reason.NEEDED;
import static fr.faubourg.watch.Move.ACCEPT;
import static fr.faubourg.watch.Move.ASSIGN;
import static fr.faubourg.watch.Move.CLOSE;
import static fr.faubourg.watch.Move.DECLARE_OUT_OF_REMIT;
import static fr.faubourg.watch.Move.LIFT_OVERRIDE;
import static fr.faubourg.watch.Move.MERGE;
import static fr.faubourg.watch.Move.OVERRIDE;
import static fr.faubourg.watch.Move.QUALIFY;
import static fr.faubourg.watch.Move.REJECT;
import static fr.faubourg.watch.Move.REOPEN;
import static fr.faubourg.watch.Move.REPORT_DONE;
import static fr.faubourg.watch.Move.RETURN;
import static fr.faubourg.watch.Move.SEPARATE;
import static fr.faubourg.watch.Move.START;
import static fr.faubourg.watch.Move.VERIFY;
import static fr.faubourg.watch.Move.WITHDRAW;
import static fr.faubourg.watch.ObservationState.ASSIGNED;
import static fr.faubourg.watch.ObservationState.CLOSED;
import static fr.faubourg.watch.ObservationState.DONE;
import static fr.faubourg.watch.ObservationState.DUPLICATE;
import static fr.faubourg.watch.ObservationState.IN_PROGRESS;
import static fr.faubourg.watch.ObservationState.NEW;
import static fr.faubourg.watch.ObservationState.OUT_OF_REMIT;
import static fr.faubourg.watch.ObservationState.QUALIFIED;
import static fr.faubourg.watch.ObservationState.REJECTED;
import static fr.faubourg.watch.ObservationState.SCHEDULED;
import static fr.faubourg.watch.ObservationState.VERIFIED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of an observation (vie du constat) as one table: from where, what, to where, by whom, and whether it must
 * say why. Whatever is not in the table is refused; what a move does to the tasks is told by {@link TaskMoves}.
 */
final class LifeCycle {
    /** Whether a move must say why. */
    enum Reason {
        FREE,
        NEEDED
    }

    /**
     * One row of the table.
     *
     * @param to where it leads; null where the tasks, or the régulateur who decides the state, say it
     */
    record Transition(
            ObservationState from, Move move, @Nullable ObservationState to, Set<Hand> by, Reason reason) {
        boolean needsReason() {
            return reason == NEEDED;
        }

        boolean isOpenTo(Set<Hand> hands) {
            return !Collections.disjoint(by, hands);
        }
    }

    static final List<Transition> TRANSITIONS = transitions();

    private static List<Transition> transitions() {
        var rows = new ArrayList<>(List.of(
                row(NEW, QUALIFY, QUALIFIED, FREE, REGULATOR),
                row(NEW, REJECT, REJECTED, NEEDED, REGULATOR),
                row(NEW, DECLARE_OUT_OF_REMIT, OUT_OF_REMIT, NEEDED, REGULATOR),
                row(QUALIFIED, QUALIFY, QUALIFIED, FREE, REGULATOR),
                told(QUALIFIED, ASSIGN, FREE, REGULATOR),
                told(QUALIFIED, OVERRIDE, NEEDED, REGULATOR),
                row(QUALIFIED, CLOSE, CLOSED, NEEDED, REGULATOR),
                row(QUALIFIED, REJECT, REJECTED, NEEDED, REGULATOR),
                row(QUALIFIED, DECLARE_OUT_OF_REMIT, OUT_OF_REMIT, NEEDED, REGULATOR)));
        for (var from : List.of(ASSIGNED, SCHEDULED, IN_PROGRESS)) {
            rows.addAll(answers(from));
            rows.addAll(List.of(
                    told(from, ASSIGN, FREE, REGULATOR),
                    told(from, WITHDRAW, NEEDED, REGULATOR),
                    told(from, OVERRIDE, NEEDED, REGULATOR),
                    told(from, LIFT_OVERRIDE, FREE, REGULATOR),
                    row(from, REJECT, REJECTED, NEEDED, REGULATOR),
                    row(from, DECLARE_OUT_OF_REMIT, OUT_OF_REMIT, NEEDED, REGULATOR)));
        }
        rows.addAll(List.of(
                row(DONE, VERIFY, VERIFIED, FREE, REGULATOR, PRACTITIONER),
                row(DONE, CLOSE, CLOSED, NEEDED, REGULATOR),
                told(DONE, REOPEN, NEEDED, REGULATOR, PRACTITIONER)));
        // Where the state was decided, tasks may still be open.
        rows.addAll(answers(DONE));
        rows.addAll(List.of(
                told(DONE, WITHDRAW, NEEDED, REGULATOR),
                told(DONE, OVERRIDE, NEEDED, REGULATOR),
                told(DONE, LIFT_OVERRIDE, FREE, REGULATOR),
                row(VERIFIED, CLOSE, CLOSED, FREE, REGULATOR, PRACTITIONER),
                told(VERIFIED, REOPEN, NEEDED, REGULATOR, PRACTITIONER),
                told(CLOSED, REOPEN, NEEDED, REGULATOR, PRACTITIONER),
                told(DUPLICATE, SEPARATE, FREE, REGULATOR),
                row(REJECTED, REOPEN, NEW, NEEDED, REGULATOR),
                row(OUT_OF_REMIT, REOPEN, NEW, NEEDED, REGULATOR)));
        // Made by Duplicates: it is about two observations.
        for (var from : List.of(NEW, QUALIFIED, ASSIGNED, SCHEDULED, IN_PROGRESS, DONE, VERIFIED)) {
            rows.add(row(from, MERGE, DUPLICATE, FREE, REGULATOR));
        }
        return List.copyOf(rows);
    }

    private static List<Transition> answers(ObservationState from) {
        return List.of(
                told(from, ACCEPT, FREE, IN_CHARGE, REGULATOR),
                told(from, START, FREE, IN_CHARGE, REGULATOR),
                told(from, REPORT_DONE, NEEDED, IN_CHARGE, REGULATOR),
                told(from, RETURN, NEEDED, IN_CHARGE, REGULATOR));
    }

    private LifeCycle() {}

    static Optional<Transition> find(ObservationState from, Move move) {
        return TRANSITIONS.stream()
                .filter(row -> row.from() == from && row.move() == move)
                .findFirst();
    }

    /** What these hands may do from here, in the order of the table. */
    static List<Transition> openTo(Set<Hand> hands, ObservationState from) {
        return TRANSITIONS.stream()
                .filter(row -> row.from() == from && row.isOpenTo(hands))
                .toList();
    }

    /** Where it leads, the tasks say. */
    private static Transition told(ObservationState from, Move move, Reason reason, Hand... by) {
        return row(from, move, null, reason, by);
    }

    private static Transition row(
            ObservationState from, Move move, @Nullable ObservationState to, Reason reason, Hand... by) {
        var hands = EnumSet.noneOf(Hand.class);
        Collections.addAll(hands, by);
        return new Transition(from, move, to, Collections.unmodifiableSet(hands), reason);
    }
}
