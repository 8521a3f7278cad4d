package fr.faubourg.watch;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.NotFound;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What became of each observation of a bulk change ({@code ?geste=}), to be taken out. */
@Component
class BulkItemList implements ExportedList {
    private static final int AT_ONCE = 500;

    private final BulkChanges changes;
    private final BulkQueries queries;
    private final UiFactory factory;

    BulkItemList(BulkChanges changes, BulkQueries queries, UiFactory factory) {
        this.changes = changes;
        this.queries = queries;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "geste-groupe";
    }

    @Override
    public String label() {
        return "Constats d’un geste groupé";
    }

    @Override
    public String href() {
        return "/constats/gestes-groupes";
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.has(Role.REGULATOR, Role.PRACTITIONER, Role.ADMINISTRATOR);
    }

    @Override
    public String href(UrlQuery filters) {
        return href() + "/" + filters.first("geste").orElse("");
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        BulkChange change =
                changes.visible(query.first("geste").flatMap(Forms::uuid).orElseThrow(NotFound::new), viewer);
        return new TableExport<BulkViews.Item>(
                key(),
                "Geste groupé",
                "Faubourg, gestes groupés",
                List.of(new TableExport.Filter("Geste", BulkViews.said(change))),
                List.of(
                        Column.integer("Numéro", BulkViews.Item::number),
                        Column.text("Constat", BulkViews.Item::title),
                        Column.text("Résultat", item -> ui.label(item.outcome())),
                        Column.text("Raison", BulkViews.Item::why)),
                null,
                () -> IntStream.iterate(1, page -> page + 1)
                        .mapToObj(page -> queries.items(change.id(), viewer, new Paging(page, AT_ONCE)))
                        .takeWhile(items -> !items.isEmpty())
                        .flatMap(List::stream));
    }
}
