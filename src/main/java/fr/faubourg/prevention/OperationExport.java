package fr.faubourg.prevention;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.Organisations;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import fr.faubourg.watch.WatchedPlaces;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The list of operations, to be taken out. */
@Component
class OperationExport implements ExportedList {
    private final OperationSelections selections;
    private final OperationQueries operations;
    private final Organisations organisations;
    private final WatchedPlaces places;
    private final UiFactory factory;

    OperationExport(
            OperationSelections selections,
            OperationQueries operations,
            Organisations organisations,
            WatchedPlaces places,
            UiFactory factory) {
        this.selections = selections;
        this.operations = operations;
        this.organisations = organisations;
        this.places = places;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "operations-preventives";
    }

    @Override
    public String label() {
        return "Opérations préventives";
    }

    @Override
    public String href() {
        return OperationFilters.LIST;
    }

    @Override
    public List<String> reach(Viewer viewer) {
        return viewer.isStaff() ? List.of() : operations.reach(viewer.organisations());
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        var ui = factory.detached();
        var filters = OperationFilters.parse(query);
        var selection = selections.of(filters, viewer);
        var sort = OperationQueries.Sort.named(query.first(UrlQuery.SORT).orElse(""));
        return new TableExport<>(
                key(),
                label(),
                "Faubourg, opérations préventives",
                inWords(filters, ui),
                columns(ui),
                null,
                limit -> operations.countUpTo(selection, limit),
                () -> operations.all(selection, sort));
    }

    private static List<Column<OperationRow>> columns(Ui ui) {
        return List.of(
                Column.integer("Numéro", OperationRow::number),
                Column.text("Opération", OperationRow::title),
                Column.text("Type", OperationRow::kind),
                Column.text("Lieux visés", OperationRow::places),
                Column.text("Thèmes visés", OperationRow::themes),
                Column.text("Pilote", OperationRow::leads),
                Column.date("Prévue le", OperationRow::plannedFrom),
                Column.date("Jusqu’au", OperationRow::plannedTo),
                Column.text("État", (OperationRow row) -> ui.label(row.state())),
                Column.integer("Séances", OperationRow::sessions),
                Column.date("Première séance", OperationRow::firstHeld),
                Column.date("Dernière séance", OperationRow::lastHeld),
                Column.integer("Habitants", OperationRow::residents),
                Column.integer("Enfants", OperationRow::children),
                Column.integer("Professionnels", OperationRow::professionals),
                Column.yesNo("Bilan écrit", OperationRow::assessed),
                Column.decimal("Coût en euros", OperationRow::cost));
    }

    private List<TableExport.Filter> inWords(OperationFilters filters, Ui ui) {
        return new TableExport.Filters()
                .with("Lieu", filters.place(), id -> Objects.requireNonNullElse(places.nameOf(id), "inconnu"))
                .with("Depuis le", filters.from(), ui::shortDate)
                .with("Jusqu’au", filters.to(), ui::shortDate)
                .with("Type", filters.kind())
                .with("Thème visé", filters.theme())
                .with("État", filters.state(), ui::label)
                .with("Partenaire", filters.organisation(), organisations::nameOf)
                .words(filters.text())
                .all();
    }
}
