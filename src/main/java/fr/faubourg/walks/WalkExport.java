package fr.faubourg.walks;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.Organisations;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import fr.faubourg.watch.WatchedPlaces;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The list of walks, to be taken out. */
@Component
class WalkExport implements ExportedList {
    private final WalkSelections selections;
    private final WalkQueries walks;
    private final Organisations organisations;
    private final WatchedPlaces places;
    private final UiFactory factory;

    WalkExport(
            WalkSelections selections,
            WalkQueries walks,
            Organisations organisations,
            WatchedPlaces places,
            UiFactory factory) {
        this.selections = selections;
        this.walks = walks;
        this.organisations = organisations;
        this.places = places;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "marches";
    }

    @Override
    public String label() {
        return "Marches";
    }

    @Override
    public String href() {
        return WalkFilters.LIST;
    }

    @Override
    public List<String> reach(Viewer viewer) {
        return viewer.isStaff() ? List.of() : walks.reach(viewer.organisations());
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        var ui = factory.detached();
        var filters = WalkFilters.parse(query);
        var selection = selections.of(filters, viewer);
        var sort = WalkQueries.Sort.named(query.first(UrlQuery.SORT).orElse(""));
        return new TableExport<>(
                key(),
                label(),
                "Faubourg, marches",
                inWords(filters, ui),
                columns(ui),
                null,
                limit -> walks.countUpTo(selection, limit),
                () -> walks.all(selection, sort, viewer));
    }

    private static List<Column<WalkRow>> columns(Ui ui) {
        return List.of(
                Column.integer("Numéro", WalkRow::number),
                Column.date("Jour", WalkRow::walkedOn),
                Column.text("Départ", (WalkRow row) -> row.startsAt() == null ? "" : FrenchFormat.time(row.startsAt())),
                Column.text("Sorte", (WalkRow row) -> ui.label(row.kind())),
                Column.text("Lieu", WalkRow::place),
                Column.text("Parcours", WalkRow::itinerary),
                Column.text("Conduite par", WalkRow::lead),
                Column.integer("Participants", WalkRow::people),
                Column.integer("Habitants", WalkRow::residents),
                Column.integer("Troubles", WalkRow::weak),
                Column.integer("Points forts", WalkRow::strong),
                Column.text("Ce qu’on en retient", WalkRow::summary));
    }

    private List<TableExport.Filter> inWords(WalkFilters filters, Ui ui) {
        return new TableExport.Filters()
                .with("Lieu", filters.place(), id -> Objects.requireNonNullElse(places.nameOf(id), "inconnu"))
                .with("Depuis le", filters.from(), ui::shortDate)
                .with("Jusqu’au", filters.to(), ui::shortDate)
                .with("Sorte", filters.kind(), ui::label)
                .with("Conduite par", filters.lead(), organisations::nameOf)
                .words(filters.text())
                .all();
    }
}
