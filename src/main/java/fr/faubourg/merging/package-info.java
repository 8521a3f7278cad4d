/**
 * Merging (fusions): makes one record of two that turned out to be the same, and two again when that was a mistake. Knows no record itself: the modules say
 * which of their rows point where ({@link fr.faubourg.merging.MergeParticipant}), and what the records look like ({@link fr.faubourg.merging.MergeSubject}).
 * Everything that moves is journalled, row by row, in the transaction that moves it.
 *
 * <p>It refuses to rewrite the past: what somebody signed stays signed by the record that signed it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Merging (fusions)",
        allowedDependencies = {"shared", "ui"})
package fr.faubourg.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
