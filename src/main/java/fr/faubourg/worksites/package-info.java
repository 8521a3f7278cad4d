/**
 * Worksites (chantiers): the operations that weigh on a neighbourhood, their owner and firms, perimeter and phases; what they are expected to
 * disturb and who mitigates it; what residents were told, what they complained of and what they were answered; and what is observed around
 * them while each phase lasts.
 *
 * <p>It refuses to hold anything about a resident: meetings are counts, complaints are facts without a name. It follows no budget and no
 * contract: those belong to the modules of works and markets.
 */
@NullMarked
@ApplicationModule(
        displayName = "Worksites (chantiers)",
        allowedDependencies = {
            "shared",
            "ui",
            "merging",
            "access",
            "settings",
            "jobs",
            "tables",
            "lineage",
            "search",
            "inbox",
            "history",
            "territory",
            "territory::geometry",
            "directory",
            "watch"
        })
package fr.faubourg.worksites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
