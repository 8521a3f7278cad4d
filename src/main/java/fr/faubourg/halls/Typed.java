package fr.faubourg.halls;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what forms send. */
final class Typed {
    private Typed() {}

    /** A field that the browser did not send was typed as nothing. */
    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    static Optional<UUID> uuid(@Nullable String value) {
        try {
            return Optional.of(UUID.fromString(text(value)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(@Nullable String value) {
        try {
            return Optional.of(LocalDate.parse(text(value)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A version that cannot be read is that of nothing: the form then counts as stale. */
    static int version(String value) {
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
    }
}
