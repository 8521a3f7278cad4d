package fr.faubourg.reports;

import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationState;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a report: what a category, an organisation or the whole amounts to, and where the records of each figure are.
 *
 * @param label what is counted, in French
 * @param depth 0 for an organisation, 1 for a unit of it…
 * @param filters the observations of the line, in every state
 * @param total all of them
 * @param open those on which something is still expected
 * @param treated those that were done, verified or closed
 * @param late those whose due date is past today
 * @param medianDays days from the assignment to the work done, half of them being shorter; null when nothing was done
 */
public record Line(
        String label,
        int depth,
        ObservationFilters filters,
        long total,
        long open,
        long treated,
        long late,
        @Nullable Double medianDays) {
    /** States that count as treated (traité). */
    static final Set<ObservationState> TREATED = Collections.unmodifiableSet(
            EnumSet.of(ObservationState.DONE, ObservationState.VERIFIED, ObservationState.CLOSED));

    public String totalHref() {
        return filters.href();
    }

    public String openHref() {
        return filters.inStates(ObservationFilters.OPEN).href();
    }

    public String treatedHref() {
        return filters.inStates(TREATED).href();
    }

    public String lateHref() {
        return filters.onlyLate(true).href();
    }
}
