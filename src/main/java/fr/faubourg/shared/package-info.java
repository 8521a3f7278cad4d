/**
 * Shared values (valeurs partagées): ids, points, periods, the not-found and forbidden signals. Used by three modules or more.
 * Holds no business rule and knows no other module.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shared (valeurs partagées)",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package fr.faubourg.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
