package fr.faubourg.worksites;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.NotFound;
import fr.faubourg.shared.Period;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was observed near a worksite, to be taken out. */
@Component
class NearExport implements ExportedList {
    private final WorksiteAccess access;
    private final NearQueries near;
    private final DetailQueries details;
    private final UiFactory factory;

    NearExport(WorksiteAccess access, NearQueries near, DetailQueries details, UiFactory factory) {
        this.access = access;
        this.near = near;
        this.details = details;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "constats-chantier";
    }

    @Override
    public String label() {
        return "Constats d’un chantier et de ses abords";
    }

    @Override
    public String href() {
        return "/chantiers";
    }

    /** The page of the worksite in question. */
    @Override
    public String href(UrlQuery filters) {
        return filters.first("chantier")
                .flatMap(WorksiteId::parse)
                .map(id -> href() + "/" + id.value() + "/constats")
                .orElse(href());
    }

    /** A partner reads what lies on the places of its organisations: when one goes, so do the files. */
    @Override
    public List<String> reach(Viewer viewer) {
        return viewer.isStaff()
                ? List.of()
                : viewer.organisations().stream().map(UUID::toString).sorted().toList();
    }

    @Override
    public TableExport<NearRow> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        WorksiteId worksite = access.readable(query.first("chantier").orElse(""), viewer);
        var phases = details.phases(worksite);
        UUID phase = NearLists.phase(query, phases);
        UUID kind = NearLists.kind(query);
        Period period = NearPages.period(phases).orElseThrow(NotFound::new);
        List<TableExport.Filter> words = new ArrayList<>();
        words.add(new TableExport.Filter("Chantier", details.facts(worksite).name()));
        phases.stream()
                .filter(each -> each.id().equals(phase))
                .forEach(each -> words.add(new TableExport.Filter("Phase", each.name())));
        details.kinds().stream()
                .filter(each -> each.id().equals(kind))
                .forEach(each -> words.add(new TableExport.Filter("Type d’impact", each.label())));
        return new TableExport<>(
                key(),
                label(),
                "Faubourg, chantiers",
                words,
                List.of(
                        Column.integer("Numéro", NearRow::number),
                        Column.date("Observé le", NearRow::observedOn),
                        Column.text("Constat", NearRow::finding),
                        Column.text("Thème", NearRow::theme),
                        Column.text("Type d’impact", NearRow::kind),
                        Column.text("Adresse", NearRow::address),
                        Column.text("État", (NearRow row) -> ui.label(row.state()))),
                row -> row.lon() == null || row.lat() == null ? null : new GeoPoint(row.lon(), row.lat()),
                limit -> near.count(worksite, period, phase, kind, viewer, limit),
                () -> near.all(worksite, period, phase, kind, viewer));
    }
}
