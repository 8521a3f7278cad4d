package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link Move} with what it brings along. */
sealed interface Gesture {
    Move move();

    /**
     * Sorts and weighs.
     *
     * @param severity 1 (slight) to 3 (grave), or null
     * @param urgency 1 (can wait) to 3 (at once), or null
     */
    record Qualify(
            CategoryId category,
            FindingKind kind,
            @Nullable Integer severity,
            @Nullable Integer urgency) implements Gesture {
        @Override
        public Move move() {
            return Move.QUALIFY;
        }
    }

    /**
     * What one organisation is asked.
     *
     * @param because why this one, as it was proposed or decided; French, for people
     * @param wanted what it is to do; empty when the finding says it
     */
    record Asking(OrganisationId organisation, String because, String wanted, LocalDate dueOn) {}

    /**
     * Asks organisations, beside those that are asked already; one that is among them is given other words or another day.
     *
     * @param instead whether the tasks of the others that are not done are taken back
     */
    record Assign(List<Asking> askings, boolean instead) implements Gesture {
        public Assign {
            askings = List.copyOf(askings);
            if (askings.isEmpty()) {
                throw new IllegalArgumentException("nobody is asked");
            }
        }

        Assign(OrganisationId organisation, String because, LocalDate dueOn) {
            this(List.of(new Asking(organisation, because, "", dueOn)), false);
        }

        @Override
        public Move move() {
            return Move.ASSIGN;
        }
    }

    /**
     * What an organisation answers about its task, or the régulateur for it.
     *
     * @param task which one; null for the only one that the person can answer
     * @param plannedOn for when the work is promised, where it is
     */
    record Answer(Move move, @Nullable UUID task, @Nullable LocalDate plannedOn) implements Gesture {
        static Answer accept(@Nullable LocalDate plannedOn) {
            return new Answer(Move.ACCEPT, null, plannedOn);
        }

        static Answer of(Move move) {
            return new Answer(move, null, null);
        }
    }

    /** Asks for a task otherwise: in other words, or for another day. */
    record Change(UUID task, String wanted, LocalDate dueOn) implements Gesture {
        @Override
        public Move move() {
            return Move.ASSIGN;
        }
    }

    /** Takes a task back. */
    record Withdraw(@Nullable UUID task) implements Gesture {
        @Override
        public Move move() {
            return Move.WITHDRAW;
        }
    }

    /** Decides the state, whatever the tasks say. */
    record Decide(ObservationState state) implements Gesture {
        @Override
        public Move move() {
            return Move.OVERRIDE;
        }
    }

    /**
     * Asks again.
     *
     * @param again which tasks start again; null for all of them where the work was said to be done, for none elsewhere
     * @param dueOn for when
     */
    record Reopen(@Nullable Set<UUID> again, LocalDate dueOn) implements Gesture {
        Reopen(LocalDate dueOn) {
            this(null, dueOn);
        }

        @Override
        public Move move() {
            return Move.REOPEN;
        }
    }

    /** Nothing but the move and its reason. */
    record Plain(Move move) implements Gesture {}

    /** Which task it is about, as it names it; null for those that are about the observation, or name none. */
    default @Nullable UUID task() {
        return null;
    }
}
