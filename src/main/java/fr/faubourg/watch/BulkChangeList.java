package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.access.WholeList;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The journal of bulk changes, to be taken out: one's own, or everybody's. */
@Component
class BulkChangeList extends WholeList {
    private final BulkQueries queries;
    private final UiFactory factory;

    BulkChangeList(BulkQueries queries, UiFactory factory) {
        super(
                "gestes-groupes",
                "Gestes groupés",
                "/constats/gestes-groupes",
                "Faubourg, gestes groupés",
                viewer -> viewer.has(Role.REGULATOR, Role.PRACTITIONER, Role.ADMINISTRATOR));
        this.queries = queries;
        this.factory = factory;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        UUID by = BulkChanges.seesAll(viewer) ? null : viewer.account().value();
        return this.<BulkChange>whole(
                List.of(
                        Column.text("Geste", change -> ui.label(change.move())),
                        Column.text("Motif", BulkChange::reason),
                        Column.text("Confié à", BulkChange::organisation),
                        Column.date("Échéance", BulkChange::dueOn),
                        Column.text("Catégorie", BulkChange::category),
                        Column.<BulkChange>text(
                                        "Nature",
                                        change -> change.sorting().kind() == null
                                                ? null
                                                : ui.label(change.sorting().kind()))
                                .onDemand(),
                        Column.<BulkChange>text(
                                        "Gravité", change -> change.sorting().severityInWords())
                                .onDemand(),
                        Column.<BulkChange>text(
                                        "Urgence", change -> change.sorting().urgencyInWords())
                                .onDemand(),
                        Column.integer("Constats", change -> change.counts().total()),
                        Column.integer("Faits", change -> change.counts().changed()),
                        Column.integer("Refusés", change -> change.counts().refused()),
                        Column.text("État", change -> ui.label(change.state())),
                        Column.dateTime("Demandé le", BulkChange::startedAt),
                        Column.text("Par", BulkChange::byName),
                        Column.dateTime(
                                "Annulé le",
                                change -> change.undo() == null
                                        ? null
                                        : change.undo().at()),
                        Column.text(
                                "Annulé par",
                                change -> change.undo() == null
                                        ? null
                                        : change.undo().byName())),
                limit -> Math.min(limit, queries.count(by)),
                () -> queries.all(by));
    }
}
