package fr.faubourg.walks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A walk in the list.
 *
 * @param people how many took part, all roles together
 * @param residents how many of them live there
 * @param weak how many weaknesses are the walk's, of those that the reader may read
 * @param strong how many strengths
 */
public record WalkRow(
        UUID id,
        long number,
        WalkKind kind,
        LocalDate walkedOn,
        @Nullable LocalTime startsAt,
        String place,
        String lead,
        String itinerary,
        String summary,
        long people,
        long residents,
        long weak,
        long strong) {
    public String href() {
        return WalkFilters.LIST + "/" + id;
    }
}
