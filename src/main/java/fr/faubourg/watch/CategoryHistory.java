package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.HistoryKind;
import fr.faubourg.shared.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The history of the lines of the grid. */
@Component
class CategoryHistory implements HistoryKind {
    static final String KIND = "categorie";

    private final CategoryQueries categories;

    CategoryHistory(CategoryQueries categories) {
        this.categories = categories;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public HistoryRecord get(Viewer viewer, UUID id) {
        if (!viewer.has(Role.ADMINISTRATOR, Role.REGULATOR)) {
            throw new NotFound();
        }
        return categories
                .labelOf(new CategoryId(id))
                .map(label -> new HistoryRecord(label, "/categories/" + id))
                .orElseThrow(NotFound::new);
    }

    @Override
    public boolean mayUndo(Viewer viewer, UUID id, Wish wish) {
        return viewer.has(Role.ADMINISTRATOR, Role.REGULATOR);
    }
}
