package fr.faubourg.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose account acts on this thread: each transaction that writes tells it to the database, which keeps it with the versions of what
 * changes. Nobody acts when the application does something of its own accord.
 */
public final class ActingAccount {

    private static final ThreadLocal<@Nullable UUID> CURRENT = new ThreadLocal<>();

    private ActingAccount() {}

    /** While it is open, the account acts; closing gives the thread back as it was. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** From here on the account acts on this thread, until the scope is closed. */
    public static Scope as(@Nullable UUID account) {
        UUID before = CURRENT.get();
        CURRENT.set(account);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** Whose account acts, or null. */
    public static @Nullable UUID current() {
        return CURRENT.get();
    }
}
