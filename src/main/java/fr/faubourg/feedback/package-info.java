/**
 * Feedback (retours aux habitants): what was said back to residents about what they reported, when and by which channel; the contact of who asked for an
 * answer; and the notices for halls and lifts, in five languages.
 *
 * <p>What was said is a collective fact and names no resident. A contact is personal data: it is kept apart from the rest of the database, read in one
 * organisation only, journalled at each reading, and erased on a clock. Nothing is translated by machine: notices are made of fixed phrases.
 */
@NullMarked
@ApplicationModule(
        displayName = "Feedback (retours aux habitants)",
        allowedDependencies = {"shared", "ui", "merging", "access", "settings", "jobs", "inbox", "directory", "watch"})
package fr.faubourg.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
