package fr.faubourg.interventions;

import fr.faubourg.watch.ObservationState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An observation beside an intervention: one that it answers, one that it may answer, or one that is a return of what it mended.
 *
 * @param metres how far from the intervention's point, null when one of the two has no point
 */
public record AnsweredObservation(
        UUID id,
        long number,
        String finding,
        LocalDate observedOn,
        String theme,
        @Nullable String place,
        ObservationState state,
        @Nullable Double metres) {
    public String href() {
        return "/constats/" + id;
    }

    public String title() {
        return "n° " + number + " · " + Intervention.title(finding);
    }
}
