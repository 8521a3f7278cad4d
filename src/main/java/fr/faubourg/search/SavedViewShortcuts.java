package fr.faubourg.search;

import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.Shortcut;
import fr.faubourg.inbox.ShortcutSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** One's own views on the first page, and those that one's list opens with. */
@Component
class SavedViewShortcuts implements ShortcutSource {
    private static final int SHOWN = 8;

    private final SavedViewRepository repository;

    SavedViewShortcuts(SavedViewRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Shortcut> shortcuts(Viewer viewer) {
        return repository.of(viewer).stream()
                .limit(SHOWN)
                .map(view -> new Shortcut(view.name(), view.own() ? null : "de " + view.owner(), view.href()))
                .toList();
    }

    @Override
    public String allHref() {
        return "/vues";
    }
}
