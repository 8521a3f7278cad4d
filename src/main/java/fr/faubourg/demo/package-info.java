/**
 * Demonstration (démonstration): the fictional commune of Rivemont, its basemap, and the coherent world (places, organisations, people,
 * observations) that is shown to newcomers, tested and photographed. Built through the other modules' public ways in.
 *
 * <p>It refuses to build anything in an instance that is not a demonstration, and no module depends on it. Everybody and everything in it is
 * invented.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demonstration (démonstration)",
        allowedDependencies = {
            "shared",
            "ui",
            "access",
            "files",
            "lineage",
            "territory",
            "directory",
            "watch",
            "interventions",
            "worksites",
            "halls",
            "prevention",
            "walks"
        })
package fr.faubourg.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
