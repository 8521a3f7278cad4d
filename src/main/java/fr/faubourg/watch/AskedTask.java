package fr.faubourg.watch;

import fr.faubourg.ui.Tone;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as the list of what an organisation is asked shows it: the facts that all who know of the observation share, and nothing that anybody
 * keeps inside an organisation.
 *
 * @param observationId the observation that it is about
 * @param number of the observation
 * @param wanted what is asked in words, possibly empty
 * @param others how many other organisations are asked too
 * @param photo the first photo of what was seen, or null
 * @param late whether its date is past
 */
public record AskedTask(
        UUID id,
        UUID observationId,
        long number,
        String category,
        @Nullable String place,
        String address,
        String finding,
        String wanted,
        String organisation,
        TaskState state,
        LocalDate dueOn,
        @Nullable LocalDate plannedOn,
        int version,
        int others,
        @Nullable UUID photo,
        boolean late) {
    public String href() {
        return "/constats/" + observationId;
    }

    /** {@code Dépôts sauvages, allée des Cordiers}. */
    public String title() {
        var where = where();
        return where.isEmpty() ? category : category + ", " + where;
    }

    /** The address, else the place, else nothing. */
    public String where() {
        return !address.isBlank() ? address : place == null ? "" : place;
    }

    /** Whether the day that was promised is past. */
    public boolean isPromiseBroken(LocalDate today) {
        return plannedOn != null && plannedOn.isBefore(today);
    }

    public Tone tone(LocalDate today) {
        return late || isPromiseBroken(today) ? Tone.LATE : state == TaskState.ASKED ? Tone.WAITING : Tone.PLAIN;
    }
}
