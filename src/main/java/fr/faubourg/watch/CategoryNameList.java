package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.access.WholeList;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** The names that files use for the lines of the grid, to be taken out. */
@Component
class CategoryNameList extends WholeList {
    private final CategoryNames names;

    CategoryNameList(CategoryNames names) {
        super(
                "correspondances",
                "Correspondances des fichiers",
                "/categories",
                "Faubourg, grille d’observation",
                viewer -> viewer.has(Role.ADMINISTRATOR, Role.REGULATOR));
        this.names = names;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return this.<CategoryNames.Decided>whole(
                List.of(
                        Column.text("Nom dans le fichier", CategoryNames.Decided::name),
                        Column.text("Catégorie de la grille", CategoryNames.Decided::category)),
                () -> names.all().stream());
    }
}
