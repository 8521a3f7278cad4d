package fr.faubourg.walks;

import fr.faubourg.access.Viewer;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Which walks a person may know of, as a condition on the alias {@code w}: staff, all of them; a partner, those that its organisations or their units lead,
 * and those in places that they own or manage today.
 */
@Component
class VisibleWalks {
    /** A condition and its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}

    private static final Condition EVERYTHING = new Condition("true", Map.of());

    Condition to(Viewer viewer) {
        return viewer.isStaff()
                ? EVERYTHING
                : new Condition(
                        """
                (w.lead_id in (
                    select up.organisation_id from directory.organisation_ancestor_v up where up.ancestor_id = any (:viewerOrganisations))
                or w.place_id in (select directory.places_held_by(:viewerOrganisations)))\
                """,
                        Map.of("viewerOrganisations", viewer.organisations().toArray(UUID[]::new)));
    }
}
