/**
 * History (historique): what a record was before, who changed it and when, in words; and the taking back of a change, as long as nobody changed
 * the same fields since.
 *
 * <p>The database keeps the versions; a module declares which tables and fields of them make the history of its records
 * ({@link fr.faubourg.history.HistoryPart}) and who may know and undo ({@link fr.faubourg.history.HistoryKind}). It holds no table: an
 * undo is a change like any other, and stays in the history.
 */
@NullMarked
@ApplicationModule(
        displayName = "History (historique)",
        allowedDependencies = {"shared", "ui", "access"})
package fr.faubourg.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
