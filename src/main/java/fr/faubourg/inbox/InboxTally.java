package fr.faubourg.inbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a module says how much waits for a person. Each page counts for its rail, so that counts are not asked one by one: the selects of all modules are sent
 * as one statement.
 */
public sealed interface InboxTally {
    /** Nothing waits, whatever is in the database. */
    InboxTally NOTHING = new Counted(InboxCount.NOTHING);

    /** Counted by the module itself. */
    record Counted(InboxCount count) implements InboxTally {}

    /**
     * To be counted by the database.
     *
     * @param sql a select of one row: {@code waiting} and {@code late}, both bigint; its parameters by name
     */
    record Select(String sql, Map<String, ? extends @Nullable Object> parameters) implements InboxTally {}
}
