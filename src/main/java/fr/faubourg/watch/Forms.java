package fr.faubourg.watch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what forms send. */
public final class Forms {
    private Forms() {}

    /** A field that the browser did not send was typed as nothing. */
    public static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    public static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        return List.of(type.getEnumConstants()).stream()
                .filter(constant -> constant.name().equals(text))
                .findFirst();
    }

    /** 1 to 3, null for anything else. */
    public static @Nullable Integer grade(String text) {
        return text.matches("[123]") ? Integer.valueOf(text) : null;
    }

    /** A version that cannot be read is that of no observation: the form then counts as stale. */
    public static int version(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
