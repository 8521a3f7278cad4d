package fr.faubourg.access;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role held (habilitation).
 *
 * @param role what may be done
 * @param organisationId in whose name; null only for an administrator of the whole instance
 * @param placeId the top of the branch of the tree of places it holds for; null for every place
 */
public record Grant(
        Role role, @Nullable UUID organisationId, @Nullable UUID placeId) {

    /** Whether the grant holds for a place, given the place's own id and those of its ancestors. */
    public boolean covers(Collection<UUID> placeAndAncestors) {
        return placeId == null || placeAndAncestors.contains(placeId);
    }
}
