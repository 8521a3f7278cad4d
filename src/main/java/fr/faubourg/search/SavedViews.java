package fr.faubourg.search;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.SavedViewBar;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the pages of lists show of saved views. A view is filters and nothing else: what it shows is read with the rights of whoever opens it. */
@Component
public class SavedViews {
    private static final int SHOWN = 6;

    private final SavedViewRepository repository;
    private final MessageSource messages;

    SavedViews(SavedViewRepository repository, MessageSource messages) {
        this.repository = repository;
        this.messages = messages;
    }

    /** Those of one list that one person finds, read once for a page. */
    public final class Found {
        private final List<SavedView> views;
        private final Viewer viewer;

        private Found(List<SavedView> views, Viewer viewer) {
            this.views = views;
            this.viewer = viewer;
        }

        /** Where the list opens for the person, when a view was chosen for it. */
        public Optional<String> firstHref() {
            return views.stream().filter(SavedView::first).map(SavedView::href).findFirst();
        }

        /** What stands above the list. */
        public SavedViewBar bar(SavableList list, String path, UrlQuery query) {
            var kept = list.kept(query).on("");
            return new SavedViewBar(
                    list.key(),
                    path,
                    kept,
                    views.stream()
                            .limit(SHOWN)
                            .map(view -> new SavedViewBar.Line(
                                    view.name(),
                                    view.href(),
                                    hint(view),
                                    view.path().equals(path) && view.query().equals(kept)))
                            .toList(),
                    views.size() > SHOWN,
                    reaches(viewer));
        }
    }

    public Found of(SavableList list, Viewer viewer) {
        return new Found(
                repository.of(viewer).stream()
                        .filter(view -> view.list().equals(list.key()))
                        .toList(),
                viewer);
    }

    /** With whom a person may share: with all who work here, staff only. */
    List<Choice> reaches(Viewer viewer) {
        var reaches = new ArrayList<Choice>();
        reaches.add(choice(ViewReach.OWN));
        if (!viewer.organisations().isEmpty()) {
            reaches.add(choice(ViewReach.ORGANISATION));
        }
        if (viewer.isStaff()) {
            reaches.add(choice(ViewReach.EVERYONE));
        }
        return reaches;
    }

    private Choice choice(ViewReach reach) {
        return new Choice(reach.name(), messages.getMessage("ViewReach." + reach.name(), null, Locale.FRENCH));
    }

    private static String hint(SavedView view) {
        return (view.first() ? "ouverte d’abord" : "")
                + (view.first() && !view.own() ? ", " : "")
                + (view.own() ? "" : "de " + view.owner());
    }
}
