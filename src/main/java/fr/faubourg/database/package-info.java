/**
 * The database (base de données): the embedded PostgreSQL or the one that the environment names, its three roles, the two pools of the
 * application, the migrations of each module, and the page shown while the database is away. Holds no table of its own and no business rule.
 */
@NullMarked
@ApplicationModule(
        displayName = "Database (base de données)",
        allowedDependencies = {"shared"})
package fr.faubourg.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
