package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is proposed for a category in a place (règle d'orientation).
 *
 * @param category null for any; a theme stands for its sub-types
 * @param place null for anywhere; a place stands for all that lies in it
 */
record RoutingRule(
        UUID id, @Nullable CategoryId category, @Nullable PlaceId place, OrganisationId organisation) {
    RoutingRule {
        if (category == null && place == null) {
            throw new IllegalArgumentException("a rule for anything anywhere says nothing");
        }
    }
}
