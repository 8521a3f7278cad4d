package fr.faubourg.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** Tells which neighbourhood (quartier) the person of a request works in. Implemented by the module that holds the places. */
public interface WorkingPlaceSource {
    /** The place shown in the top bar; empty when none is chosen. */
    Optional<WorkingPlace> workingPlace(HttpServletRequest request);

    /**
     * A place to work in.
     *
     * @param id of the place
     * @param name its name, "Les Tanneries"
     * @param href the page of the place, or the one on which another is chosen
     */
    record WorkingPlace(UUID id, String name, String href) {}
}
