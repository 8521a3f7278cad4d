package fr.faubourg.walks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person says of a walk, understood. */
record WalkDraft(
        WalkKind kind,
        LocalDate walkedOn,
        @Nullable LocalTime startsAt,
        UUID place,
        String itinerary,
        UUID lead,
        String summary,
        String note,
        List<Participation> participants) {}
