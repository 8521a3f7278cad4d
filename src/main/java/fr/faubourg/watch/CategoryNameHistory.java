package fr.faubourg.watch;

import static fr.faubourg.history.HistoryField.named;
import static fr.faubourg.history.HistoryField.text;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.HistoryKind;
import fr.faubourg.history.HistoryPart;
import fr.faubourg.shared.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The history of a name that files use, changed or forgotten: known to those who keep the grid, who also take its changes back. */
@Component
class CategoryNameHistory implements HistoryKind {
    static final String KIND = "correspondance";

    private final CategoryNames names;

    CategoryNameHistory(CategoryNames names) {
        this.names = names;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public HistoryRecord get(Viewer viewer, UUID id) {
        if (!keeps(viewer) || !names.isKnown(id)) {
            throw new NotFound();
        }
        return new HistoryRecord("Correspondance d’un nom de fichier", "/categories#correspondances");
    }

    @Override
    public boolean mayUndo(Viewer viewer, UUID id, Wish wish) {
        return keeps(viewer);
    }

    private static boolean keeps(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    /** What the history of a name is made of. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        HistoryPart categoryNamePart() {
            return HistoryPart.of(
                    KIND,
                    "watch.category_name",
                    List.of(
                            text("name", "Nom dans le fichier"),
                            named("category_id", "Catégorie", "watch.category", "label")));
        }
    }
}
