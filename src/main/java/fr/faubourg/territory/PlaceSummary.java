package fr.faubourg.territory;

import fr.faubourg.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list.
 *
 * @param above the name of the place above it, or null at the top of the tree
 * @param point where it stands, or null
 */
public record PlaceSummary(
        PlaceId id,
        PlaceKind kind,
        @Nullable Integer qpvGeneration,
        String name,
        @Nullable String code,
        @Nullable String above,
        @Nullable GeoPoint point,
        boolean hasPerimeter) {

    /** {@code /lieux/…}. */
    public String href() {
        return "/lieux/" + id;
    }
}
