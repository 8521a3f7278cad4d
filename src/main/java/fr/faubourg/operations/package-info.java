/**
 * Operations (exploitation): what the people who run the application need: backups at night and on demand, the page that says how old the last one
 * is, and, on a port of their own, health and metrics. Holds no table: the folder of backups is the truth. Restoring is a command, never a page.
 */
@NullMarked
@ApplicationModule(
        displayName = "Operations (exploitation)",
        allowedDependencies = {"shared", "ui", "database", "access", "settings", "jobs"})
package fr.faubourg.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
