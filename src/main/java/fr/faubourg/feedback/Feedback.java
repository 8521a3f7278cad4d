package fr.faubourg.feedback;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.watch.ObservationDetails;
import fr.faubourg.watch.ObservationId;
import fr.faubourg.watch.WatchedObservations;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may say something back, and who keeps a contact: whoever follows the observation, in the organisation that the person works for. */
@Component
class Feedback {
    private final WatchedObservations observations;

    Feedback(WatchedObservations observations) {
        this.observations = observations;
    }

    /** @throws fr.faubourg.shared.NotFound when it does not exist or is hidden from the viewer */
    ObservationDetails.Facts facts(UUID id, Viewer viewer) {
        return observations.facts(new ObservationId(id), viewer);
    }

    /**
     * The same, for somebody who answers residents.
     *
     * @throws Forbidden when the viewer only reads it
     */
    ObservationDetails.Facts followed(UUID id, Viewer viewer) {
        var facts = facts(id, viewer);
        if (!mayAnswer(facts, viewer)) {
            throw new Forbidden();
        }
        return facts;
    }

    boolean mayAnswer(ObservationDetails.Facts facts, Viewer viewer) {
        return observations.isFollowedBy(facts, viewer);
    }

    /** The organisations in whose name the person answers. */
    static Set<UUID> organisations(Viewer viewer) {
        return viewer.organisationsAs(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER);
    }
}
