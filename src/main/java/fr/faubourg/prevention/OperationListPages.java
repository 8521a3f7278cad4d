package fr.faubourg.prevention;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.Organisations;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the list of operations. */
@Component
class OperationListPages {
    private final OperationSelections selections;
    private final OperationQueries operations;
    private final KindRepository kinds;
    private final ChoiceQueries choices;
    private final Organisations organisations;

    OperationListPages(
            OperationSelections selections,
            OperationQueries operations,
            KindRepository kinds,
            ChoiceQueries choices,
            Organisations organisations) {
        this.selections = selections;
        this.operations = operations;
        this.kinds = kinds;
        this.choices = choices;
        this.organisations = organisations;
    }

    OperationViews.ListView view(UrlQuery query, Viewer viewer) {
        var filters = OperationFilters.parse(query);
        var selection = selections.of(filters, viewer);
        var counts = operations.counts(selection);
        var paging = Paging.of(query.first(UrlQuery.PAGE).orElse(null));
        var rows = operations.rows(
                selection,
                OperationQueries.Sort.named(query.first(UrlQuery.SORT).orElse("")),
                paging);
        var chosen = filters.place() == null
                ? List.<UUID>of()
                : List.of(filters.place().value());
        var places = choices.broadPlaces(chosen);
        var place = places.stream()
                .filter(each -> chosen.stream().anyMatch(id -> id.toString().equals(each.value())))
                .findFirst();
        return new OperationViews.ListView(
                query,
                filters.toQuery(),
                place.map(each -> "Veille · " + each.label()).orElse("Veille"),
                headline(filters, counts),
                new Page<>(rows, paging, Math.min(counts.total(), OperationQueries.COUNTED)),
                counts.isCapped(),
                places,
                kinds.filters(),
                choices.themeFilters(),
                organisations.options(),
                viewer.has(Role.REGULATOR, Role.PRACTITIONER),
                !filters.equals(OperationFilters.all()));
    }

    /** The finding, in numbers. */
    static String headline(OperationFilters filters, OperationQueries.Counts counts) {
        if (counts.total() == 0) {
            return "Aucune opération préventive";
        }
        var total = counts.isCapped()
                ? "Plus de "
                        + FrenchFormat.count(OperationQueries.COUNTED, "opération préventive", "opérations préventives")
                : FrenchFormat.count(counts.total(), "opération préventive", "opérations préventives");
        if (filters.state() != null) {
            return total;
        }
        var ongoing = counts.ongoing() == 0 ? "" : ", " + FrenchFormat.number(counts.ongoing()) + " en cours";
        var planned = counts.planned() == 0 ? "" : ", " + FrenchFormat.count(counts.planned(), "prévue", "prévues");
        return total + ongoing + planned;
    }
}
