/**
 * Directory (partenaires): organisations and their units, professional contacts, and who owns and who manages each place,
 * since when and until when. The two often differ, and the gap between them is shown, because that is where work is left.
 *
 * <p>What is said of a place holds for all that lies below it in the tree, until a place nearer says otherwise.
 *
 * <p>It refuses to hold residents: contacts are people at work, with their address at work.
 */
@NullMarked
@ApplicationModule(
        displayName = "Directory (partenaires)",
        allowedDependencies = {
            "shared",
            "ui",
            "merging",
            "access",
            "jobs",
            "tables",
            "files",
            "lineage",
            "search",
            "inbox",
            "history",
            "territory"
        })
package fr.faubourg.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
