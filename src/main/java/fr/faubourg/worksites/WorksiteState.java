package fr.faubourg.worksites;

import fr.faubourg.ui.Tone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a worksite stands, told by the days of its phases. */
public enum WorksiteState {
    UNDATED,
    PLANNED,
    UNDER_WAY,
    ENDED;

    /** Between two phases it is still under way. */
    static WorksiteState on(LocalDate day, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return UNDATED;
        }
        return day.isBefore(first) ? PLANNED : day.isAfter(last) ? ENDED : UNDER_WAY;
    }

    public Tone tone() {
        return switch (this) {
            case UNDATED, PLANNED -> Tone.PLAIN;
            case UNDER_WAY -> Tone.WAITING;
            case ENDED -> Tone.DONE;
        };
    }

    /** Its word in addresses. */
    String word() {
        return switch (this) {
            case UNDATED -> "sans-date";
            case PLANNED -> "a-venir";
            case UNDER_WAY -> "en-cours";
            case ENDED -> "termine";
        };
    }
}
