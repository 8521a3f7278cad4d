package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import java.util.Optional;

/** What a module above offers to do about an observation, on its page: one Spring bean for each offer. */
public interface ObservationOffer {
    /** The offer, or empty when there is none to this reader. The reader may read the observation. */
    Optional<Offer> about(ObservationId id, Viewer viewer);

    /**
     * Something to do, with its page.
     *
     * @param label what it is, in French: "Ajouter une intervention"
     * @param icon the name of a symbol of the sprite
     */
    record Offer(String label, String href, String icon) {}
}
