package fr.faubourg.halls;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A harmonisation as one reader sees it.
 *
 * @param side for which of the two organisations the reader rates, 0 for none
 * @param mayLead whether the reader may write what is agreed though rating for none
 */
public record HarmonisationState(
        UUID id,
        LocalDate heldOn,
        UUID placeId,
        String place,
        UUID firstOrganisationId,
        String first,
        UUID secondOrganisationId,
        String second,
        boolean firstDone,
        boolean secondDone,
        int side,
        boolean mayLead) {
    public String href() {
        return HarmonisationController.PATH + "/" + id;
    }

    /** Whether both have finished: only then does anybody see the other's ratings. */
    public boolean isOpened() {
        return firstDone && secondDone;
    }

    public boolean isDone(int which) {
        return which == 1 ? firstDone : secondDone;
    }

    public String organisation(int which) {
        return which == 1 ? first : second;
    }

    UUID organisationId(int which) {
        return which == 1 ? firstOrganisationId : secondOrganisationId;
    }

    /** Whether the reader still has entrances to rate. */
    public boolean isRating() {
        return side > 0 && !isDone(side);
    }

    public boolean mayAgree() {
        return isOpened() && (side > 0 || mayLead);
    }
}
