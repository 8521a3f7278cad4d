/**
 * Walks (marches): walking surveys of the partners, exploratory walks of residents, walks that report to those who decide: when, where, who went, what was
 * seen on the way and what became of it.
 *
 * <p>People are counted by role, never named. What was seen are observations of {@code watch}, with their own rights: a walk only says which of them are
 * its own. Whoever looks after the place of a walk writes it down.
 */
@NullMarked
@ApplicationModule(
        displayName = "Walks (marches)",
        allowedDependencies = {
            "shared",
            "ui",
            "merging",
            "access",
            "lineage",
            "search",
            "history",
            "territory",
            "directory",
            "watch"
        })
package fr.faubourg.walks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
