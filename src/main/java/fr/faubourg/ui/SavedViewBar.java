package fr.faubourg.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The saved views of a list, above it, with the form that saves the present one (vues enregistrées); made by the search module.
 *
 * @param list which list
 * @param path the page that shows it
 * @param query its filters, to be saved
 * @param views those that the reader finds, a handful
 * @param more whether there are others on the page of all views
 */
public record SavedViewBar(
        String list, String path, String query, List<SavedViewBar.Line> views, boolean more, List<Choice> reaches) {
    public SavedViewBar {
        views = List.copyOf(views);
        reaches = List.copyOf(reaches);
    }

    /**
     * A saved view.
     *
     * @param hint what else there is to say of it, or null
     * @param shown whether it is what the page shows
     */
    public record Line(String name, String href, @Nullable String hint, boolean shown) {}
}
