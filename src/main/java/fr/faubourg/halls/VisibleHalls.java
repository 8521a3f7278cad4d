package fr.faubourg.halls;

import fr.faubourg.access.Viewer;
import java.util.Map;
import java.util.UUID;

/** Which entrances a person may know the level of, as a condition on a column that holds a place: staff, all; a partner, those it owns or manages today. */
final class VisibleHalls {
    private VisibleHalls() {}

    static String at(String column, Viewer viewer) {
        return viewer.isStaff() ? "true" : column + " in (select directory.places_held_by(:viewerOrganisations))";
    }

    /** The parameters of the condition. */
    static Map<String, Object> parameters(Viewer viewer) {
        return Map.of("viewerOrganisations", viewer.organisations().toArray(UUID[]::new));
    }
}
