package fr.faubourg.watch;

import fr.faubourg.shared.GeoPoint;
import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of what was seen, read and checked.
 *
 * @param place the place chosen; null when only the point is known
 * @param severity 1 (slight) to 3 (grave), or null
 * @param urgency 1 (can wait) to 3 (at once), or null
 */
record ObservationDraft(
        CategoryId category,
        FindingKind kind,
        String finding,
        @Nullable PlaceId place,
        @Nullable GeoPoint point,
        String address,
        LocalDate observedOn,
        ObservationSource source,
        String proposal,
        @Nullable Integer severity,
        @Nullable Integer urgency) {
    /** The same, made otherwise. */
    ObservationDraft madeBy(ObservationSource other) {
        return new ObservationDraft(
                category, kind, finding, place, point, address, observedOn, other, proposal, severity, urgency);
    }

    /** The same at this point, unless its own is known. */
    ObservationDraft near(Optional<GeoPoint> position) {
        return point != null || position.isEmpty()
                ? this
                : new ObservationDraft(
                        category,
                        kind,
                        finding,
                        place,
                        position.get(),
                        address,
                        observedOn,
                        source,
                        proposal,
                        severity,
                        urgency);
    }
}
