package fr.faubourg.inbox;

import fr.faubourg.access.Viewer;
import java.util.List;

/** What a person keeps at hand on the first page (vos vues), from one module. */
public interface ShortcutSource {
    /** A handful, in one statement. */
    List<Shortcut> shortcuts(Viewer viewer);

    /** Where all of them are. */
    String allHref();
}
