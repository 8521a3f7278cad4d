package fr.faubourg.halls;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entrance, or a building without any.
 *
 * @param above the place above it, or null
 * @param rateable whether it is still rated: it is open, and the building has no entrance of its own
 */
public record Entrance(UUID id, String name, @Nullable String above, boolean rateable) {
    public String href() {
        return HallFilters.LIST + "/" + id;
    }

    /** "Hall 3, Bâtiment A". */
    public String fullName() {
        return above == null ? name : name + ", " + above;
    }
}
