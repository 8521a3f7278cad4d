package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import org.springframework.stereotype.Component;

/** Single observations, as the modules above ask for them: what one person may read of one, and whether to act on it. */
@Component
public class WatchedObservations {
    private final ObservationDetailsQueries queries;
    private final ObservationAccess access;

    WatchedObservations(ObservationDetailsQueries queries, ObservationAccess access) {
        this.queries = queries;
        this.access = access;
    }

    /** @throws NotFound when it does not exist or is hidden from the viewer: the two look the same */
    public ObservationDetails.Facts facts(ObservationId id, Viewer viewer) {
        return queries.facts(id, viewer);
    }

    /** Whether the person follows it: a régulateur or practitioner of its branch, or somebody who works for an organisation that is asked. */
    public boolean isFollowedBy(ObservationDetails.Facts observation, Viewer viewer) {
        return viewer.has(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER)
                && !access.handsOn(new ObservationId(observation.id()), viewer, observation.organisations())
                        .isEmpty();
    }
}
