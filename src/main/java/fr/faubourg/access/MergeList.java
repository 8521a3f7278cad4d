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
class MergeList implements ExportedList {
    private final MergeQueries queries;
    private final UiFactory factory;

    MergeList(MergeQueries queries, UiFactory factory) {
        this.queries = queries;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "fusions";
    }

    @Override
    public String label() {
        return "Fusions";
    }

    @Override
    public String href() {
        return "/fusions";
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.administersAccounts();
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        return new TableExport<Merge>(
                key(),
                label(),
                "Faubourg, fusions",
                List.of(),
                List.of(
                        Column.text("Acte", merge -> ui.label(merge.act())),
                        Column.text("Nature", merge -> ui.label(merge.kind())),
                        Column.text("Fiche partie", Merge::awayTitle),
                        Column.text("Fiche gardée", Merge::intoTitle),
                        Column.dateTime("Fait le", Merge::doneAt),
                        Column.text("Par", Merge::doneBy),
                        Column.dateTime("Défait le", Merge::undoneAt),
                        Column.text("Défait par", Merge::undoneBy)),
                null,
                limit -> Math.min(limit, queries.count()),
                queries::all);
    }
}
