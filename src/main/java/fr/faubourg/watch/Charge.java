package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an observation keeps of its tasks for lists.
 *
 * @param organisations all that it is asked of, each once, in the order in which they were asked
 * @param done how many of them have done their task
 * @param organisation the one that is waited for: of the task not done that is due first, else of the one done last
 * @param dueOn for when it was asked
 * @param plannedOn for when it promised it
 */
record Charge(
        List<OrganisationId> organisations,
        int done,
        @Nullable OrganisationId organisation,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate plannedOn) {
    static final Charge NONE = new Charge(List.of(), 0, null, null, null);

    Charge {
        organisations = List.copyOf(organisations);
    }
}
