package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On what occasion something was seen, as a module above knows it: a walk (marche). The form of a new observation offers its occasions; the module implements
 * it as a Spring bean, with the reader's rights.
 */
public interface ObservationOccasion {

    /** Those of about this day, the likeliest first, with the one that is chosen already. A bounded number of lines. */
    List<Choice> around(LocalDate day, @Nullable UUID chosen, Viewer viewer);

    /** One of them; empty when it does not exist or the reader may not know of it. */
    Optional<Occasion> find(UUID id, Viewer viewer);

    /** An observation was written down on it, in the same transaction. */
    void noted(UUID id, ObservationId observation, Viewer viewer);

    /** What it says of what is seen on it. */
    record Occasion(PlaceId place, LocalDate day, ObservationSource source) {}
}
