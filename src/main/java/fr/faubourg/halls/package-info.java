/**
 * Halls and entrances (halls et entrées): a grid that landlords and services share, what each of them says of an entrance with it, the guided
 * harmonisation by which two of them learn to say the same, and the history of each entrance.
 *
 * <p>A level speaks of a place and never of persons. It may stigmatise those who live there: nothing of it is ever published, each export is
 * journalled, and it decides nothing by itself.
 */
@NullMarked
@ApplicationModule(
        displayName = "Halls (halls et entrées)",
        allowedDependencies = {"shared", "ui", "merging", "access", "history", "territory", "directory"})
package fr.faubourg.halls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
