package fr.faubourg.walks;

import fr.faubourg.watch.FindingKind;
import fr.faubourg.watch.ObservationState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An observation that was made on a walk, or may have been.
 *
 * @param where address and place, or null
 * @param organisation who is in charge, or null
 * @param verified whether it was seen done on the spot
 * @param told whether residents were told
 * @param cameBack whether it was treated and seen again
 */
public record SeenRow(
        UUID id,
        long number,
        LocalDate observedOn,
        FindingKind kind,
        ObservationState state,
        String finding,
        String theme,
        @Nullable String where,
        @Nullable String organisation,
        boolean verified,
        boolean told,
        boolean cameBack) {
    private static final int LONGEST = 160;

    public String href() {
        return "/constats/" + id;
    }

    /** Its first words. */
    public String title() {
        String line = finding.lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 2).strip() + "…";
    }

    public boolean isStrength() {
        return kind == FindingKind.STRENGTH;
    }
}
