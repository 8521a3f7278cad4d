package fr.faubourg.search;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import java.util.List;

/** What the templates of saved views are given. */
public final class SavedViewPages {
    private SavedViewPages() {}

    /**
     * All views that a person finds (vues enregistrées).
     *
     * @param own the person's
     * @param shared those of others
     */
    public record All(List<Line> own, List<Line> shared) {}

    /**
     * One of them.
     *
     * @param where which list, shown how: "Constats, carte"
     * @param form what the fields hold
     * @param mayChange whether the viewer renames, shares and removes it
     */
    public record Line(
            SavedView view,
            String where,
            List<Choice> reaches,
            SavedViewForm form,
            FormErrors errors,
            boolean mayChange) {
        public String ownHref() {
            return view.ownHref();
        }
    }

    /** A view about to be saved, whose name or reach could not be read. */
    public record Saving(
            String list,
            String path,
            String query,
            String where,
            List<Choice> reaches,
            SavedViewForm form,
            boolean first,
            FormErrors errors) {
        public String backHref() {
            return path + query;
        }
    }
}
