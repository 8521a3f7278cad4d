package fr.faubourg.watch;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is asked of the reader's organisations, to be taken out. */
@Component
class AskedTaskList implements ExportedList {
    private final AskedQueries queries;
    private final UiFactory factory;

    AskedTaskList(AskedQueries queries, UiFactory factory) {
        this.queries = queries;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "demandes";
    }

    @Override
    public String label() {
        return "Demandes à traiter";
    }

    @Override
    public String href() {
        return AskedFilters.PATH;
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.has(Role.PARTNER, Role.PRACTITIONER, Role.REGULATOR, Role.ADMINISTRATOR);
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        var filters = AskedFilters.parse(query);
        var own = queries.own(viewer);
        return new TableExport<AskedTask>(
                key(),
                label(),
                "Faubourg, demandes",
                words(filters, own, ui),
                List.of(
                        Column.integer("Constat n°", AskedTask::number),
                        Column.text("Catégorie", AskedTask::category),
                        Column.text("Lieu", AskedTask::place),
                        Column.text("Adresse", AskedTask::address),
                        Column.text("Constat", AskedTask::finding),
                        Column.text("Demande", AskedTask::wanted),
                        Column.text("Demandé à", AskedTask::organisation),
                        Column.text("État", task -> ui.label(task.state())),
                        Column.date("À faire avant le", AskedTask::dueOn),
                        Column.date("Prévu le", AskedTask::plannedOn),
                        Column.text("En retard", task -> task.late() ? "oui" : "non")),
                null,
                limit -> Math.min(limit, queries.counts(filters, own).total()),
                () -> queries.all(filters, own));
    }

    private List<TableExport.Filter> words(AskedFilters filters, Set<UUID> own, Ui ui) {
        var words = new ArrayList<TableExport.Filter>();
        queries.units(own).stream()
                .filter(unit -> filters.unit() != null
                        && unit.value().equals(filters.unit().toString()))
                .forEach(unit -> words.add(new TableExport.Filter("Demandé à", unit.label())));
        if (filters.state() != null) {
            words.add(new TableExport.Filter("État", ui.label(filters.state())));
        }
        if (filters.late()) {
            words.add(new TableExport.Filter("En retard", "oui"));
        }
        return words;
    }
}
