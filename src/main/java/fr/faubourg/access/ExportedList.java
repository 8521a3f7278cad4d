package fr.faubourg.access;

import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;

/**
 * A list that people may take out (liste exportable): one Spring bean per list. It declares its columns and where its rows come from; the module
 * does the rest: choice of columns, every format, the journal, files made in the background and the rights on them.
 *
 * <p>It is asked again, with the rights of that moment, each time a file is made: with the page's own parameters and never with what the page
 * showed.
 */
public interface ExportedList {
    /** A stable name in lower case, kept in the database and in addresses: {@code constats}. */
    String key();

    /** Its French name: "Constats". */
    String label();

    /** The page that shows it: {@code /constats}. */
    String href();

    /** The same with the filters in force: elsewhere for a list that belongs to one record. */
    default String href(UrlQuery filters) {
        return filters.on(href());
    }

    /** Whether somebody may take it out at all. */
    default boolean openTo(Viewer viewer) {
        return true;
    }

    /** The list as the page shows it with these parameters, within the rights of the person. Parameters of the export itself are not among them. */
    TableExport<?> of(UrlQuery query, Viewer viewer);

    /**
     * What the person's sight of this list hangs on beyond roles (the places that the organisation owns today…), as words that say nothing by
     * themselves. A file made earlier is given out only while all of these are still there.
     */
    default List<String> reach(Viewer viewer) {
        return List.of();
    }
}
