package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.access.WholeList;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The grid of categories with its delays, to be taken out. */
@Component
class CategoryList extends WholeList {
    private final CategoryQueries queries;
    private final Clock clock;

    CategoryList(CategoryQueries queries, Clock clock) {
        super(
                "categories",
                "Catégories",
                "/categories",
                "Faubourg, grille d’observation",
                viewer -> viewer.has(Role.ADMINISTRATOR, Role.REGULATOR));
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        List<Category> grid = queries.grid(LocalDate.now(clock));
        Map<UUID, Category> themes =
                grid.stream().filter(Category::isTheme).collect(Collectors.toMap(Category::id, Function.identity()));
        return this.<Category>whole(
                List.of(
                        Column.text("Thème", each -> theme(each, themes)),
                        Column.text("Sous-type", each -> each.isTheme() ? null : each.label()),
                        Column.text("Groupe", Category::group),
                        Column.integer("Délai, jours ouvrés", Category::delay),
                        Column.<Category>integer("Constats (1 000 au plus)", Category::uses)
                                .keyed("constats"),
                        Column.yesNo("Proposée", Category::active),
                        Column.yesNo("Point fort", Category::strength),
                        Column.text("Source", Category::source),
                        Column.text("Code", Category::code).onDemand(),
                        Column.yesNo("Venue d’un fichier", Category::imported).onDemand()),
                grid::stream);
    }

    private static String theme(Category category, Map<UUID, Category> themes) {
        UUID parent = category.parent();
        return parent == null
                ? category.label()
                : themes.getOrDefault(parent, category).label();
    }
}
