package fr.faubourg.territory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list of places is narrowed to, as it stands in the URL.
 *
 * @param text part of a name, a code or an address; may be empty
 * @param kind one level, or null for all
 * @param inside the place that the others belong to or lie in, or null
 * @param closed whether those that are no more are listed too
 */
record PlaceFilter(
        String text, @Nullable PlaceKind kind, @Nullable PlaceId inside, boolean closed) {

    static final PlaceFilter NONE = new PlaceFilter("", null, null, false);

    /** Reads the parameters {@code q}, {@code type}, {@code dans} and {@code fermes}; what does not read narrows nothing. */
    static PlaceFilter parse(String text, String kind, String inside, String closed) {
        return new PlaceFilter(
                text.strip(), kindOf(kind).orElse(null), idOf(inside).orElse(null), closed.equals("oui"));
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    static Optional<PlaceKind> kindOf(String text) {
        return Arrays.stream(PlaceKind.values())
                .filter(kind -> kind.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    static Optional<PlaceId> idOf(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new PlaceId(UUID.fromString(text.strip())));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
