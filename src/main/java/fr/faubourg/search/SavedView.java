package fr.faubourg.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list, under a name.
 *
 * @param query with its question mark; possibly empty
 * @param owner who saved it
 * @param own whether that is the viewer
 * @param first whether the list opens with it for the viewer
 * @param organisation the one that it is shared with, null when it is not
 */
public record SavedView(
        UUID id,
        String list,
        String path,
        String query,
        String name,
        ViewReach reach,
        String owner,
        boolean own,
        boolean first,
        @Nullable UUID organisation) {
    public String href() {
        return path + query;
    }

    /** Its own page. */
    String ownHref() {
        return "/vues/" + id;
    }

    boolean isShared() {
        return reach != ViewReach.OWN;
    }
}
