package fr.faubourg.interventions;

import fr.faubourg.access.Viewer;
import fr.faubourg.watch.ObservationId;
import fr.faubourg.watch.ObservationOffer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From the page of an observation, an intervention that answers it. */
@Component
class InterventionOffer implements ObservationOffer {
    @Override
    public Optional<Offer> about(ObservationId id, Viewer viewer) {
        return WritingQueries.mayWriteSomewhere(viewer)
                ? Optional.of(new Offer("Ajouter une intervention", "/interventions/nouvelle?constat=" + id, "tools"))
                : Optional.empty();
    }
}
