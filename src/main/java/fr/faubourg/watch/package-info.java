/**
 * Watch (veille): what people see in a neighbourhood, weak or strong, and what becomes of it: observations, their life from new to
 * closed, who is asked for what and answers what, on a list and on a map.
 *
 * <p>An observation is a collective fact: it holds no personal data about residents. Who is in charge is proposed from the category, the
 * place and its manager, and decided by a person. Whatever needs a household's name belongs to another module.
 */
@NullMarked
@ApplicationModule(
        displayName = "Watch (veille)",
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
            "history",
            "territory",
            "directory"
        })
package fr.faubourg.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
