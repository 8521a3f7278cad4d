package fr.faubourg.territory;

import java.util.List;
import java.util.UUID;

/**
 * The perimeters of these places are new, changed or gone, or their place in the tree is. Published inside the transaction
 * that changed them, in which {@link Locator} already answers by the new ones: whoever keeps where things lie locates anew
 * what lay in these places, and what lies in them now.
 */
public record PerimetersChanged(List<UUID> placeIds) {
    public PerimetersChanged {
        placeIds = List.copyOf(placeIds);
    }
}
