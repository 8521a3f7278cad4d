package fr.faubourg.worksites;

import fr.faubourg.watch.ObservationState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An observation near a worksite, as a list shows it; {@code kind} is the impact that it speaks of, or null. */
public record NearRow(
        UUID id,
        long number,
        LocalDate observedOn,
        ObservationState state,
        String finding,
        String theme,
        String address,
        @Nullable String kind,
        @Nullable Double lon,
        @Nullable Double lat) {
    private static final int LONGEST = 90;

    public String title() {
        String line = finding.lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    public String href() {
        return "/constats/" + id;
    }
}
