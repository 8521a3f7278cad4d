package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.tables.Column;
import fr.faubourg.tables.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the export of a list of observations. */
@Component
class ObservationExport {
    private final ObservationSelections selections;
    private final ObservationQueries observations;
    private final OrganisationNames organisations;
    private final WatchedPlaces places;

    ObservationExport(
            ObservationSelections selections,
            ObservationQueries observations,
            OrganisationNames organisations,
            WatchedPlaces places) {
        this.selections = selections;
        this.observations = observations;
        this.organisations = organisations;
        this.places = places;
    }

    TableExport<ObservationRow> of(UrlQuery query, Viewer viewer, Ui ui) {
        var filters = ObservationFilters.parse(query);
        var selection = selections.of(filters, viewer);
        var sort = ObservationQueries.Sort.named(query.first(UrlQuery.SORT).orElse(""));
        var place = filters.place() == null ? null : places.nameOf(filters.place());
        return new TableExport<>(
                "constats",
                place == null ? "Constats" : "Constats, " + place,
                "Faubourg, veille",
                inWords(filters, ui),
                columns(ui),
                row -> row.lon() == null || row.lat() == null ? null : new GeoPoint(row.lon(), row.lat()),
                () -> observations.all(selection, sort));
    }

    private static List<Column<ObservationRow>> columns(Ui ui) {
        return List.of(
                Column.integer("Numéro", ObservationRow::number),
                Column.date("Observé le", ObservationRow::observedOn),
                Column.text("Thème", ObservationRow::theme),
                Column.text("Catégorie", ObservationRow::category),
                Column.text("Nature", row -> ui.label(row.kind())),
                Column.text("Constat", ObservationRow::finding),
                Column.text("Lieu", ObservationRow::place),
                Column.text("Adresse", ObservationRow::address),
                Column.text("État", row -> ui.label(row.state())),
                Column.text("Confié à", ObservationRow::organisation),
                Column.date("Échéance", ObservationRow::dueOn),
                Column.yesNo("En retard", ObservationRow::late),
                Column.integer("Gravité", ObservationRow::severity),
                Column.integer("Urgence", ObservationRow::urgency));
    }

    private List<TableExport.Filter> inWords(ObservationFilters filters, Ui ui) {
        var words = new ArrayList<TableExport.Filter>();
        if (filters.place() != null) {
            var name = places.nameOf(filters.place());
            words.add(new TableExport.Filter("Lieu", name == null ? "inconnu" : name));
        }
        if (filters.from() != null) {
            words.add(new TableExport.Filter("Depuis le", ui.shortDate(filters.from())));
        }
        if (filters.to() != null) {
            words.add(new TableExport.Filter("Jusqu’au", ui.shortDate(filters.to())));
        }
        if (!filters.categories().isEmpty()) {
            words.add(new TableExport.Filter("Catégories", String.join(", ", filters.categories())));
        }
        words.add(new TableExport.Filter(
                "États", filters.states().stream().map(ui::label).collect(Collectors.joining(", "))));
        if (filters.organisation() != null) {
            var name = organisations.exists(filters.organisation())
                    ? organisations.nameOf(filters.organisation())
                    : "inconnue";
            words.add(new TableExport.Filter("Confié à", name));
        } else if (filters.unassigned()) {
            words.add(new TableExport.Filter("Confié à", "personne encore"));
        }
        if (filters.kind() != null) {
            words.add(new TableExport.Filter("Nature", ui.label(filters.kind())));
        }
        if (filters.late()) {
            words.add(new TableExport.Filter("Délai", "en retard"));
        }
        if (filters.text() != null) {
            words.add(new TableExport.Filter("Mots", "recherche par mots"));
        }
        return words;
    }
}
