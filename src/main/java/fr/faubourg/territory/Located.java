package fr.faubourg.territory;

import java.util.List;
import java.util.Optional;

/**
 * Where a point lies.
 *
 * @param containing every place that the point lies in, its edge included, from the broadest to the most precise; places
 *     without a perimeter are there when one of theirs contains the point
 */
public record Located(List<PlaceId> containing) {

    public Located {
        containing = List.copyOf(containing);
    }

    /** The most precise of the places, if any. */
    public Optional<PlaceId> mostPrecise() {
        return containing.isEmpty() ? Optional.empty() : Optional.of(containing.getLast());
    }
}
