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
import static fr.faubourg.watch.Move.QUALIFY;
import static fr.faubourg.watch.Move.REJECT;
import static fr.faubourg.watch.Move.REOPEN;
import static fr.faubourg.watch.Move.REPORT_DONE;
import static fr.faubourg.watch.Move.RETURN;
import static fr.faubourg.watch.Move.VERIFY;
import static fr.faubourg.watch.ObservationState.ASSIGNED;
import static fr.faubourg.watch.ObservationState.CLOSED;
import static fr.faubourg.watch.ObservationState.DONE;
import static fr.faubourg.watch.ObservationState.NEW;
import static fr.faubourg.watch.ObservationState.OUT_OF_REMIT;
import static fr.faubourg.watch.ObservationState.QUALIFIED;
import static fr.faubourg.watch.ObservationState.REJECTED;
import static fr.faubourg.watch.ObservationState.VERIFIED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The life of an observation (vie du constat) as one table: from where, what, to where, by whom, and whether it must
 * say why. Whatever is not in the table is refused.
 */
final class LifeCycle {
    /** Whether a move must say why. */
    enum Reason {
        FREE,
        NEEDED
    }

    /** One row of the table. */
    record Transition(ObservationState from, Move move, ObservationState to, Set<Hand> by, Reason reason) {
        boolean needsReason() {
            return reason == NEEDED;
        }

        boolean isOpenTo(Set<Hand> hands) {
            return !Collections.disjoint(by, hands);
        }
    }

    static final List<Transition> TRANSITIONS = List.of(
            row(NEW, QUALIFY, QUALIFIED, FREE, REGULATOR),
            row(NEW, REJECT, REJECTED, NEEDED, REGULATOR),
            row(NEW, DECLARE_OUT_OF_REMIT, OUT_OF_REMIT, NEEDED, REGULATOR),
            row(QUALIFIED, QUALIFY, QUALIFIED, FREE, REGULATOR),
            row(QUALIFIED, ASSIGN, ASSIGNED, FREE, REGULATOR),
            row(QUALIFIED, CLOSE, CLOSED, NEEDED, REGULATOR),
            row(QUALIFIED, REJECT, REJECTED, NEEDED, REGULATOR),
            row(QUALIFIED, DECLARE_OUT_OF_REMIT, OUT_OF_REMIT, NEEDED, REGULATOR),
            row(ASSIGNED, ASSIGN, ASSIGNED, FREE, REGULATOR),
            row(ASSIGNED, ACCEPT, ASSIGNED, FREE, IN_CHARGE),
            row(ASSIGNED, REPORT_DONE, DONE, NEEDED, IN_CHARGE, REGULATOR),
            row(ASSIGNED, RETURN, QUALIFIED, NEEDED, IN_CHARGE),
            row(ASSIGNED, REJECT, REJECTED, NEEDED, REGULATOR),
            row(ASSIGNED, DECLARE_OUT_OF_REMIT, OUT_OF_REMIT, NEEDED, REGULATOR),
            row(DONE, VERIFY, VERIFIED, FREE, REGULATOR, PRACTITIONER),
            row(DONE, CLOSE, CLOSED, NEEDED, REGULATOR),
            row(DONE, REOPEN, ASSIGNED, NEEDED, REGULATOR, PRACTITIONER),
            row(VERIFIED, CLOSE, CLOSED, FREE, REGULATOR, PRACTITIONER),
            row(VERIFIED, REOPEN, QUALIFIED, NEEDED, REGULATOR, PRACTITIONER),
            row(CLOSED, REOPEN, QUALIFIED, NEEDED, REGULATOR, PRACTITIONER),
            row(REJECTED, REOPEN, NEW, NEEDED, REGULATOR),
            row(OUT_OF_REMIT, REOPEN, NEW, NEEDED, REGULATOR));

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

    private static Transition row(ObservationState from, Move move, ObservationState to, Reason reason, Hand... by) {
        var hands = EnumSet.noneOf(Hand.class);
        Collections.addAll(hands, by);
        return new Transition(from, move, to, Collections.unmodifiableSet(hands), reason);
    }
}
