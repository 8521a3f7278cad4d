package fr.faubourg.territory;

import fr.faubourg.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A place (lieu).
 *
 * @param codeSystem what the code is a code of: "INSEE", "QPV 2024", a landlord's name
 * @param code opaque, or null
 * @param qpvGeneration 2015 or 2024 for a priority neighbourhood, otherwise null
 * @param parentId the place above it in the tree, or null
 * @param address postal address, possibly empty
 * @param dwellings how many dwellings it holds, or null when it is not known
 * @param point where it stands, or null; inside the perimeter when there is one
 * @param surface of the perimeter in square metres, or null without one
 */
public record Place(
        PlaceId id,
        PlaceKind kind,
        String name,
        String codeSystem,
        @Nullable String code,
        @Nullable Integer qpvGeneration,
        @Nullable PlaceId parentId,
        String address,
        @Nullable Integer dwellings,
        @Nullable GeoPoint point,
        @Nullable Double surface,
        int version) {

    public boolean hasPerimeter() {
        return surface != null;
    }
}
