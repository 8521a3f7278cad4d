/**
 * Access (accès): accounts, roles granted in one organisation for one branch of the tree of places, sign-in, the journal of access. Says who may
 * open which page; which records they see there is said by the SQL of each module. Knows organisations and places by their ids only.
 */
@NullMarked
@ApplicationModule(
        displayName = "Access (accès)",
        allowedDependencies = {"shared", "ui", "merging", "database"})
package fr.faubourg.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
