/**
 * Lineage (le fil): typed links between records of any module, and the thread that they make: what a record came from and what came of it.
 *
 * <p>Modules plug their records in with a {@link fr.faubourg.lineage.ThreadSource}. Links hold ids only; labels and rights are asked of the module
 * that owns the record each time, so that nobody reads on a thread what may not be read on its page. It knows no kind of record and
 * follows no link on its own account.
 */
@NullMarked
@ApplicationModule(
        displayName = "Lineage (le fil)",
        allowedDependencies = {"shared", "ui", "merging", "access"})
package fr.faubourg.lineage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
