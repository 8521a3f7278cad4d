package fr.faubourg.watch;

import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An observation that has to do with another: kept instead of it, its duplicate, or perhaps its duplicate.
 *
 * @param metres how far its point is; null when one of both has none
 */
public record KinRow(
        Kin kin,
        UUID id,
        long number,
        String finding,
        String category,
        @Nullable String place,
        String address,
        LocalDate observedOn,
        ObservationState state,
        @Nullable Double metres) {
    /** What it is to the other. */
    public enum Kin {
        KEPT,
        DUPLICATE,
        LIKELY,
        /** It was over, and came back. */
        FORMER,
        /** It came back later. */
        LATER
    }

    public String href() {
        return "/constats/" + id;
    }

    public String title() {
        return "n° " + number + " · " + ObservationRow.title(finding);
    }

    /** {@code Éclairage · allée des Cordiers · 12 nov. 2026 · à 14 m}. */
    public String detail() {
        var spot = !address.isBlank() ? address : place == null ? "" : place;
        return category + (spot.isEmpty() ? "" : " · " + spot) + " · " + FrenchFormat.shortDate(observedOn)
                + (metres == null ? "" : " · à " + Math.round(metres) + "\u00a0m");
    }
}
