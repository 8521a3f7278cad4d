package fr.faubourg.feedback;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was closed without a word to residents, to be taken out. */
@Component
class OwedList implements ExportedList {
    private final OwedQueries queries;
    private final Clock clock;

    OwedList(OwedQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "clos-sans-retour";
    }

    @Override
    public String label() {
        return "Constats clos sans retour aux habitants";
    }

    @Override
    public String href() {
        return OwedController.PATH;
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.has(Role.REGULATOR, Role.PRACTITIONER, Role.READER, Role.ADMINISTRATOR);
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        var since = clock.instant().minus(OwedController.PERIOD);
        return new TableExport<OwedQueries.Owed>(
                key(),
                label(),
                "Faubourg, retours aux habitants",
                List.of(new TableExport.Filter("Clos depuis", OwedController.PERIOD.toDays() + " jours au plus")),
                List.of(
                        Column.integer("N°", OwedQueries.Owed::number),
                        Column.text("Catégorie", OwedQueries.Owed::category),
                        Column.text("Lieu", OwedQueries.Owed::place),
                        Column.dateTime("Clos le", OwedQueries.Owed::closedAt)),
                null,
                () -> queries.owedSince(since, OwedQueries.COUNTED).stream());
    }
}
