package fr.faubourg.territory;

import java.util.List;
import java.util.UUID;

/**
 * These places are about to be removed: the import that brought them is undone, and nobody holds on to them. Published inside the
 * transaction that removes them, while they are still there: whoever keeps what geometry found lets go of them now, and locates anew
 * when {@link PerimetersChanged} follows.
 */
public record PlacesGoing(List<UUID> placeIds) {
    public PlacesGoing {
        placeIds = List.copyOf(placeIds);
    }
}
