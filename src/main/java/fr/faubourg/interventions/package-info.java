/**
 * Technical interventions (interventions techniques): what a city, an intercommunal body or a landlord had done in a place, by which trade
 * and firm and at what cost; which observations it answers; and whether the trouble came back.
 *
 * <p>An intervention is a collective fact: no personal data about residents. Its cost is for staff and for the organisation that had it done.
 * It orders nothing and pays nothing: that is the business of the organisations' own tools, whose files come in by import.
 */
@NullMarked
@ApplicationModule(
        displayName = "Interventions (interventions techniques)",
        allowedDependencies = {
            "shared",
            "ui",
            "merging",
            "access",
            "settings",
            "tables",
            "lineage",
            "search",
            "inbox",
            "history",
            "territory",
            "directory",
            "watch"
        })
package fr.faubourg.interventions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
