package fr.faubourg.access;

import fr.faubourg.merging.Merge;
import fr.faubourg.merging.MergeQueries;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was merged, handed over and undone, to be taken out. */
@Component
class MergeList extends WholeList {
    private final MergeQueries queries;
    private final UiFactory factory;

    MergeList(MergeQueries queries, UiFactory factory) {
        super("fusions", "Fusions", "/fusions", "Faubourg, fusions", Viewer::administersAccounts);
        this.queries = queries;
        this.factory = factory;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        return this.<Merge>whole(
                List.of(
                        Column.text("Acte", merge -> ui.label(merge.act())),
                        Column.text("Nature", merge -> ui.label(merge.kind())),
                        Column.text("Fiche partie", Merge::awayTitle),
                        Column.text("Fiche gardée", Merge::intoTitle),
                        Column.dateTime("Fait le", Merge::doneAt),
                        Column.text("Par", Merge::doneBy),
                        Column.dateTime("Défait le", Merge::undoneAt),
                        Column.text("Défait par", Merge::undoneBy)),
                limit -> Math.min(limit, queries.count()),
                queries::all);
    }
}
