package fr.faubourg.walks;

import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A walk (marche), as it is recorded.
 *
 * @param startsAt null when nobody noted it
 * @param itinerary in words, possibly empty
 * @param lead the organisation that leads it
 * @param author the organisation that wrote it down, or null
 * @param participants by role, in the order of roles; only those that were counted
 */
public record Walk(
        UUID id,
        long number,
        WalkKind kind,
        LocalDate walkedOn,
        @Nullable LocalTime startsAt,
        UUID placeId,
        String place,
        String itinerary,
        UUID leadId,
        String lead,
        String summary,
        String note,
        @Nullable String author,
        int version,
        List<Participation> participants) {

    public Walk {
        participants = List.copyOf(participants);
    }

    public String href() {
        return WalkFilters.LIST + "/" + id;
    }

    /** {@code 12 mars 2026, 14 h 30}. */
    public String when() {
        return FrenchFormat.date(walkedOn) + (startsAt == null ? "" : ", " + FrenchFormat.time(startsAt));
    }

    public long people() {
        return participants.stream().mapToLong(Participation::people).sum();
    }

    public long residents() {
        return participants.stream()
                .filter(each -> each.role().isResident())
                .mapToLong(Participation::people)
                .sum();
    }
}
