package fr.faubourg.halls;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entrance in a list, with its level.
 *
 * @param above the place above it, or null
 * @param levelId its level: the one agreed on, else that of the latest rating; null when it was never rated
 * @param saidOn since when
 * @param agreed whether two organisations agreed on it
 * @param organisation who said it, when nobody agreed on it yet
 * @param ratedOn the latest rating
 * @param ratedLevelId its level
 * @param ratedBy by whom
 */
public record HallRow(
        UUID id,
        String name,
        @Nullable String above,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable UUID levelId,
        @Nullable LocalDate saidOn,
        @Nullable Boolean agreed,
        @Nullable String organisation,
        @Nullable LocalDate ratedOn,
        @Nullable UUID ratedLevelId,
        @Nullable String ratedBy) {
    public String href() {
        return HallFilters.LIST + "/" + id;
    }

    public boolean isAgreed() {
        return Boolean.TRUE.equals(agreed);
    }

    /** Whether somebody alone has said something else since two agreed. */
    public boolean isOtherwiseSince() {
        return isAgreed()
                && ratedOn != null
                && saidOn != null
                && ratedOn.isAfter(saidOn)
                && ratedLevelId != null
                && !ratedLevelId.equals(levelId);
    }
}
