/**
 * Files (pièces): photos of records. Each is checked by its content, decoded in little memory, stripped of all metadata and kept in the
 * database in two sizes; it is served only to those who may see the record that it belongs to, which the record's own module says ({@link
 * fr.faubourg.files.PhotoSubjects}).
 *
 * <p>The position of the camera is offered once to whoever uploads, then dropped: it is never stored here.
 */
@NullMarked
@ApplicationModule(
        displayName = "Files (pièces)",
        allowedDependencies = {"shared", "ui", "merging", "access", "jobs"})
package fr.faubourg.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
