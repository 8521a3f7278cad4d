package fr.faubourg.history;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of record whose history is shown: one bean per kind. What its history is made of is said by {@link HistoryPart} beans. */
public interface HistoryKind {

    /** The word of the kind in addresses: {@code constat}. */
    String kind();

    /**
     * The record, as the history's page names it.
     *
     * @throws NotFound when it does not exist, or is not the viewer's to know of
     */
    HistoryRecord get(Viewer viewer, UUID id);

    /** Whether the viewer may take the change back. */
    boolean mayUndo(Viewer viewer, UUID id, Wish wish);

    /**
     * Who made the changes that no account made, in French, by the beginning of their transaction; those left out were made by the application.
     * Asked only where there are such changes.
     */
    default Map<Instant, String> withoutAccount(UUID id) {
        return Map.of();
    }

    /** Called in the transaction of an undo, once the fields are as they were: whatever follows from them is the module's to renew. */
    default void undone(Viewer viewer, UUID id, Done done) {}

    /**
     * What the page of a history says of its record.
     *
     * @param title {@code Constat n° 412}
     * @param href its page
     */
    record HistoryRecord(String title, String href) {}

    /**
     * A change that somebody wants to take back.
     *
     * @param by who made it, or null when it is not known
     * @param columns which fields of the record itself it changed
     */
    record Wish(@Nullable AccountId by, Set<String> columns) {
        public Wish {
            columns = Set.copyOf(columns);
        }
    }

    /**
     * A change that was taken back.
     *
     * @param at when it had been made
     * @param columns which columns of the record itself are as they were before it
     * @param words what it was, in French: {@code État, Confié à}
     * @param reason why it is taken back, possibly empty
     */
    record Done(Instant at, Set<String> columns, String words, String reason) {
        public Done {
            columns = Set.copyOf(columns);
        }
    }
}
