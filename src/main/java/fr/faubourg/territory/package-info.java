/**
 * Territory (territoire): the tree of places, from the territory of work down to the entrance of a building, inside
 * priority neighbourhoods and outside of them; their perimeters, which perimeters cover a point, and public indicators.
 *
 * <p>A place belongs to another in the tree by decision (its parent); what lies inside a perimeter is always told by
 * geometry, since a priority neighbourhood may straddle communes. Codes are opaque: nothing is read from their letters.
 *
 * <p>It refuses to know who owns or manages a place (directory) and what happens there: modules above say so through
 * {@link fr.faubourg.territory.PlaceFacts}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Territory (territoire)",
        allowedDependencies = {
            "shared",
            "ui",
            "merging",
            "access",
            "settings",
            "jobs",
            "tables",
            "files",
            "lineage",
            "search",
            "inbox",
            "history"
        })
package fr.faubourg.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
