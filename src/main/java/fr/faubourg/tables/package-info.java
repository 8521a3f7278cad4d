/**
 * Tables (tableaux): the one mechanism by which lists come in and go out.
 *
 * <p>In: any CSV, XLSX or GeoJSON file becomes a {@link fr.faubourg.tables.Sheet}; a module declares an {@link
 * fr.faubourg.tables.ImportKind} and gets column mapping, dry run, row-by-row report and a resumable import. Out: a module
 * declares an {@link fr.faubourg.access.ExportedList} and gets CSV, XLSX and GeoJSON with formulas defused, journalled.
 *
 * <p>It knows nothing of what the rows mean, and never guesses: a cell that cannot be read is refused with what to do about it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Tables (tableaux)",
        allowedDependencies = {"shared", "ui", "merging", "access", "jobs", "inbox"})
package fr.faubourg.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
