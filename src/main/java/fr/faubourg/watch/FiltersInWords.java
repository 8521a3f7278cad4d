package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Filters of observations in French, as the files say what they hold. */
@Component
class FiltersInWords {
    private final OrganisationNames organisations;
    private final WatchedPlaces places;
    private final Criteria criteria;

    FiltersInWords(OrganisationNames organisations, WatchedPlaces places, Criteria criteria) {
        this.organisations = organisations;
        this.places = places;
        this.criteria = criteria;
    }

    List<TableExport.Filter> of(ObservationFilters filters, Viewer viewer, Ui ui) {
        var words = new ArrayList<TableExport.Filter>();
        if (filters.place() != null) {
            var name = places.namesOf(filters);
            words.add(new TableExport.Filter("Lieu", name == null ? "inconnu" : name));
        }
        if (filters.from() != null) {
            words.add(new TableExport.Filter("Depuis le", ui.shortDate(filters.from())));
        }
        if (filters.to() != null) {
            words.add(new TableExport.Filter("Jusqu’au", ui.shortDate(filters.to())));
        }
        if (filters.recordedOn() != null) {
            words.add(new TableExport.Filter("Tel qu’enregistré le", ui.shortDate(filters.recordedOn())));
        }
        if (!filters.categories().isEmpty()) {
            words.add(new TableExport.Filter("Catégories", String.join(", ", filters.categories())));
        }
        words.add(new TableExport.Filter("États", labels(filters.states(), ui)));
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
        if (!filters.sources().isEmpty()) {
            words.add(new TableExport.Filter("Source", labels(filters.sources(), ui)));
        }
        words.addAll(criteria.inWords(filters, viewer));
        if (filters.late()) {
            words.add(new TableExport.Filter("Délai", "en retard"));
        }
        if (filters.text() != null) {
            words.add(TableExport.Filter.words(filters.text()));
        }
        return words;
    }

    private static String labels(Collection<? extends Enum<?>> constants, Ui ui) {
        return constants.stream().map(ui::label).collect(Collectors.joining(", "));
    }
}
