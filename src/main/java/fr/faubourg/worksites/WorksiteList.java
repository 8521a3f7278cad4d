package fr.faubourg.worksites;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of worksites, to be taken out. */
@Component
class WorksiteList implements ExportedList {
    private final WorksiteQueries worksites;
    private final UiFactory factory;

    WorksiteList(WorksiteQueries worksites, UiFactory factory) {
        this.worksites = worksites;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "chantiers";
    }

    @Override
    public String label() {
        return "Chantiers";
    }

    @Override
    public String href() {
        return "/chantiers";
    }

    /** A partner's files go when one of the worksites it could see does. */
    @Override
    public List<String> reach(Viewer viewer) {
        return viewer.isStaff() ? List.of() : worksites.idsVisibleTo(viewer);
    }

    @Override
    public TableExport<WorksiteRow> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        WorksiteFilters filters = WorksiteFilters.parse(query);
        return new TableExport<>(
                key(),
                label(),
                "Faubourg, chantiers",
                words(filters, ui),
                List.of(
                        Column.integer("Numéro", WorksiteRow::number),
                        Column.text("Chantier", WorksiteRow::name),
                        Column.text("Référence", WorksiteRow::reference),
                        Column.text("Maître d’ouvrage", WorksiteRow::owner),
                        Column.text("Lieux", WorksiteRow::places),
                        Column.text("État", (WorksiteRow row) -> ui.label(row.state())),
                        Column.date("Premier jour", WorksiteRow::firstDay),
                        Column.date("Dernier jour", WorksiteRow::lastDay),
                        Column.integer("Réclamations sans réponse", WorksiteRow::unanswered),
                        Column.integer("Mesures en retard", WorksiteRow::late)),
                row -> row.lon() == null || row.lat() == null ? null : new GeoPoint(row.lon(), row.lat()),
                limit -> worksites.count(filters, viewer, limit),
                () -> worksites.all(filters, viewer));
    }

    private static List<TableExport.Filter> words(WorksiteFilters filters, Ui ui) {
        List<TableExport.Filter> words = new ArrayList<>();
        if (filters.state() != null) {
            words.add(new TableExport.Filter("État", ui.label(filters.state())));
        }
        if (filters.place() != null) {
            words.add(new TableExport.Filter("Lieu", "un seul"));
        }
        if (filters.owner() != null) {
            words.add(new TableExport.Filter("Maître d’ouvrage", "un seul"));
        }
        if (!filters.text().isEmpty()) {
            words.add(new TableExport.Filter("Mots", "recherche par mots"));
        }
        return words;
    }
}
