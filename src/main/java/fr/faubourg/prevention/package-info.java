/**
 * Preventive operations (opérations préventives): planned collective actions against cleanliness troubles, incivilities and conflicts of use,
 * with partners, dates and places, and what was seen there before and after.
 *
 * <p>An operation is a collective fact: people are counted, never named. Before and after are counted with the very filters of the list of
 * observations, beside the rest of the commune; nothing here says that the one caused the other.
 */
@NullMarked
@ApplicationModule(
        displayName = "Prevention (opérations préventives)",
        allowedDependencies = {
            "shared",
            "ui",
            "merging",
            "access",
            "settings",
            "lineage",
            "search",
            "inbox",
            "history",
            "territory",
            "directory",
            "watch"
        })
package fr.faubourg.prevention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
