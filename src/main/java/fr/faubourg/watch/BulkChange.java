package fr.faubourg.watch;

import fr.faubourg.ui.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One gesture asked for many observations at once (geste groupé).
 *
 * @param reason what each step says, possibly empty
 * @param organisationId who is asked, where somebody is
 * @param dueOn until when; null for the delay of each one's category
 * @param sorting what is said of each, where they are qualified
 * @param category the name of its category
 * @param by who prepared it: it is done with that person's rights
 * @param undo who took it back and why, null while nobody did
 */
public record BulkChange(
        UUID id,
        Move move,
        BulkState state,
        String reason,
        @Nullable UUID organisationId,
        @Nullable String organisation,
        @Nullable LocalDate dueOn,
        BulkSorting sorting,
        @Nullable String category,
        UUID by,
        String byName,
        Instant preparedAt,
        @Nullable Instant startedAt,
        @Nullable UUID jobId,
        @Nullable Undo undo,
        Counts counts) {
    /** The moves that can be made on many at once. */
    static final Set<Move> MOVES =
            Collections.unmodifiableSet(EnumSet.of(Move.QUALIFY, Move.ASSIGN, Move.CLOSE, Move.REJECT));

    /**
     * How it was taken back.
     *
     * @param at when that ended, null while it goes on
     */
    public record Undo(
            String byName,
            String reason,
            @Nullable UUID jobId,
            @Nullable Instant at) {}

    /** How many observations became what. */
    public record Counts(long pending, long done, long refused, long undone, long kept) {
        public long total() {
            return pending + done + refused + undone + kept;
        }

        /** How many were changed, whatever became of the change since. */
        public long changed() {
            return done + undone + kept;
        }
    }

    /** What a qualification set for all of them. */
    public List<String> set(Ui ui) {
        return sorting.inWords(category, sorting.kind() == null ? null : ui.label(sorting.kind()));
    }

    public String href() {
        return "/constats/gestes-groupes/" + id;
    }

    boolean isBy(UUID account) {
        return by.equals(account);
    }
}
