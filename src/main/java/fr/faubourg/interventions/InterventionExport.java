package fr.faubourg.interventions;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.Organisations;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import fr.faubourg.watch.WatchedPlaces;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The list of interventions, to be taken out. */
@Component
class InterventionExport implements ExportedList {
    private final InterventionSelections selections;
    private final InterventionQueries interventions;
    private final Organisations organisations;
    private final WatchedPlaces places;
    private final UiFactory factory;

    InterventionExport(
            InterventionSelections selections,
            InterventionQueries interventions,
            Organisations organisations,
            WatchedPlaces places,
            UiFactory factory) {
        this.selections = selections;
        this.interventions = interventions;
        this.organisations = organisations;
        this.places = places;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "interventions";
    }

    @Override
    public String label() {
        return "Interventions techniques";
    }

    @Override
    public String href() {
        return InterventionFilters.LIST;
    }

    /** A partner sees the interventions of the places that its organisations answer for: when one goes, so do the files. */
    @Override
    public List<String> reach(Viewer viewer) {
        return viewer.isStaff() ? List.of() : interventions.placesHeldBy(viewer.organisations());
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        var ui = factory.detached();
        var filters = InterventionFilters.parse(query);
        var selection = selections.of(filters, viewer);
        var sort = InterventionQueries.Sort.named(query.first(UrlQuery.SORT).orElse(""));
        var place = filters.place() == null ? null : places.nameOf(filters.place());
        return new TableExport<>(
                key(),
                place == null ? "Interventions" : "Interventions, " + place,
                "Faubourg, interventions techniques",
                inWords(filters, ui),
                columns(ui),
                row -> row.lon() == null || row.lat() == null ? null : new GeoPoint(row.lon(), row.lat()),
                limit -> interventions.countUpTo(selection, limit),
                () -> interventions.all(selection, sort));
    }

    private static List<Column<InterventionRow>> columns(Ui ui) {
        return List.of(
                Column.integer("Numéro", InterventionRow::number),
                Column.date("Le", InterventionRow::startedOn),
                Column.date("Finie le", InterventionRow::finishedOn),
                Column.text("Lieu", InterventionRow::place),
                Column.text("Dans", InterventionRow::above),
                Column.text("Corps d’état", InterventionRow::trade),
                Column.text("Intervention", InterventionRow::work),
                Column.text("Motif", InterventionRow::reason),
                Column.text("Maître d’ouvrage", InterventionRow::organisation),
                Column.text("Son numéro", InterventionRow::externalNumber),
                Column.text("Entreprise", InterventionRow::firm),
                Column.decimal("Coût en euros", InterventionRow::cost),
                Column.text("Taxe", (InterventionRow row) -> row.tax() == null ? null : ui.label(row.tax())),
                Column.text("État", (InterventionRow row) -> ui.label(row.state())),
                Column.text(
                        "Et depuis\u00a0?",
                        (InterventionRow row) -> row.recurrence() == null ? null : ui.label(row.recurrence())),
                Column.date("Revenu le", InterventionRow::returnedOn));
    }

    private List<TableExport.Filter> inWords(InterventionFilters filters, Ui ui) {
        return new TableExport.Filters()
                .with("Lieu", filters.place(), id -> Objects.requireNonNullElse(places.nameOf(id), "inconnu"))
                .with("Depuis le", filters.from(), ui::shortDate)
                .with("Jusqu’au", filters.to(), ui::shortDate)
                .with("Corps d’état", filters.trade())
                .with("État", filters.state(), ui::label)
                .with("Maître d’ouvrage", filters.organisation(), organisations::nameOf)
                .with("Retour", filters.returned(), returned -> returned ? "suivies d’un retour" : "sans retour")
                .with("Délai", filters.judged() ? "passé" : null)
                .words(filters.text())
                .all();
    }
}
