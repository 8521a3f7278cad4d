package fr.faubourg.interventions;

import fr.faubourg.access.Viewer;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Which interventions a person may know of, and whose cost, as conditions on the alias {@code i}: staff, all of them with their costs; a partner,
 * those that its organisations or their units had done, with the cost, and those on places that they own or manage today, without.
 */
@Component
class VisibleInterventions {
    /** A condition and its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}

    private static final Condition EVERYTHING = new Condition("true", Map.of());

    private static final String OWN = """
            i.organisation_id in (
                select unit.organisation_id from directory.organisation_ancestor_v unit where unit.ancestor_id = any (:viewerOrganisations))\
            """;

    Condition to(Viewer viewer) {
        return viewer.isStaff() ? EVERYTHING : new Condition("""
                (%s
                or i.place_id in (
                    select directory.places_held_by(:viewerOrganisations)))\
                """.formatted(OWN), organisations(viewer));
    }

    /** Whether the cost may be known; the parameters are those of {@link #to}. */
    String costTo(Viewer viewer) {
        return viewer.isStaff() ? "true" : "(" + OWN + ")";
    }

    private static Map<String, Object> organisations(Viewer viewer) {
        return Map.of("viewerOrganisations", viewer.organisations().toArray(UUID[]::new));
    }
}
