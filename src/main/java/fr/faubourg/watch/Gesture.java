package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import java.time.LocalDate;
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
     * Asks an organisation.
     *
     * @param because why this one, as it was proposed or decided; French, for people
     */
    record Assign(OrganisationId organisation, String because, LocalDate dueOn) implements Gesture {
        @Override
        public Move move() {
            return Move.ASSIGN;
        }
    }

    /** Takes it, and may say when it will be done. */
    record Accept(@Nullable LocalDate plannedOn) implements Gesture {
        @Override
        public Move move() {
            return Move.ACCEPT;
        }
    }

    /** Asks again; the due date counts only where the same organisation takes it up again. */
    record Reopen(LocalDate dueOn) implements Gesture {
        @Override
        public Move move() {
            return Move.REOPEN;
        }
    }

    /** Nothing but the move and its reason. */
    record Plain(Move move) implements Gesture {}
}
