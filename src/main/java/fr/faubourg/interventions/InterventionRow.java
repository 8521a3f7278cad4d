package fr.faubourg.interventions;

import fr.faubourg.ui.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An intervention as a list shows it.
 *
 * @param cost in euros; null when it is not known, or not the reader's to know
 * @param lon of its own point, else of its place
 * @param recurrence null unless it is done
 * @param returnedOn the day of the first return, or null
 */
public record InterventionRow(
        UUID id,
        long number,
        LocalDate startedOn,
        LocalDate finishedOn,
        String place,
        @Nullable String above,
        String trade,
        String organisation,
        String firm,
        String reason,
        String work,
        InterventionState state,
        String externalNumber,
        @Nullable BigDecimal cost,
        @Nullable CostTax tax,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Recurrence recurrence,
        @Nullable LocalDate returnedOn) {
    public String href() {
        return "/interventions/" + id;
    }

    public String title() {
        return Intervention.title(work);
    }

    /** Trade and place in a few words. */
    public String where() {
        return trade + " · " + place + (above == null ? "" : ", " + above);
    }

    /** The colour of its point on the map: whether it came back says more than its state. */
    public Tone tone() {
        return recurrence == null ? state.tone() : recurrence.tone();
    }
}
