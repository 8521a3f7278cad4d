package fr.faubourg.watch;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** The names that files use for the lines of the grid, to be taken out. */
@Component
class CategoryNameList implements ExportedList {
    private final CategoryRepository categories;

    CategoryNameList(CategoryRepository categories) {
        this.categories = categories;
    }

    @Override
    public String key() {
        return "correspondances";
    }

    @Override
    public String label() {
        return "Correspondances des fichiers";
    }

    @Override
    public String href() {
        return "/categories";
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return new TableExport<CategoryRepository.DecidedName>(
                key(),
                label(),
                "Faubourg, grille d’observation",
                List.of(),
                List.of(
                        Column.text("Nom dans le fichier", CategoryRepository.DecidedName::name),
                        Column.text("Catégorie de la grille", CategoryRepository.DecidedName::category)),
                null,
                () -> categories.names().stream());
    }
}
