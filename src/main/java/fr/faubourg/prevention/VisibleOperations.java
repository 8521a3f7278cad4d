package fr.faubourg.prevention;

import fr.faubourg.access.Viewer;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Which operations a person may know of, as a condition on the alias {@code p}: staff, all of them; a partner, those in which its organisations
 * or their units take part, and those that aim at places that they own or manage today.
 */
@Component
class VisibleOperations {
    /** A condition and its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}

    private static final Condition EVERYTHING = new Condition("true", Map.of());

    Condition to(Viewer viewer) {
        return viewer.isStaff()
                ? EVERYTHING
                : new Condition(
                        """
                (p.id in (
                    select part.operation_id from prevention.partner part
                    join directory.organisation_ancestor_v up on up.organisation_id = part.organisation_id
                    where up.ancestor_id = any (:viewerOrganisations))
                or p.id in (
                    select aimed.operation_id from prevention.aimed_place aimed
                    where aimed.place_id in (
                        select directory.places_held_by(:viewerOrganisations))))\
                """,
                        Map.of("viewerOrganisations", viewer.organisations().toArray(UUID[]::new)));
    }
}
