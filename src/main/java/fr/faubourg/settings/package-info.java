/**
 * Settings (réglages): what a territory decides for itself while the application runs — its name, logo and colour, its working calendar by place, and
 * the thresholds that modules declare, each with a source and a day from which it holds. Knows places by their ids only.
 */
@NullMarked
@ApplicationModule(
        displayName = "Settings (réglages)",
        allowedDependencies = {"shared", "ui", "merging", "access"})
package fr.faubourg.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
