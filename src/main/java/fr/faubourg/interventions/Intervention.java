package fr.faubourg.interventions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of an intervention, as one reader may know it.
 *
 * @param endedOn null when it took one day
 * @param externalNumber its number in the tools of the organisation that had it done, possibly empty
 * @param firm the name of the firm, of the directory or as typed, possibly empty
 * @param cost in euros; null when it is not known, or not the reader's to know
 * @param costShown whether the cost is the reader's to know
 * @param recurrence null unless it is done
 * @param watchedUntil until when a return is looked for; null unless it is done
 */
public record Intervention(
        UUID id,
        long number,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        UUID placeId,
        String place,
        @Nullable Double lon,
        @Nullable Double lat,
        UUID tradeId,
        String trade,
        UUID organisationId,
        String organisation,
        String externalNumber,
        @Nullable UUID firmId,
        String firm,
        String reason,
        String work,
        @Nullable BigDecimal cost,
        @Nullable CostTax tax,
        boolean costShown,
        InterventionState state,
        @Nullable Recurrence recurrence,
        @Nullable LocalDate watchedUntil,
        @Nullable String author,
        int version) {
    private static final int LONGEST_TITLE = 90;

    public String href() {
        return "/interventions/" + id;
    }

    /** The first words of what was done. */
    public String title() {
        return title(work);
    }

    /** The day it was finished, or is to be. */
    public LocalDate finishedOn() {
        return endedOn == null ? startedOn : endedOn;
    }

    static String title(String work) {
        String line = work.lines().findFirst().orElse("").strip();
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_TITLE);
        return line.substring(0, space < LONGEST_TITLE / 2 ? LONGEST_TITLE : space) + "…";
    }
}
