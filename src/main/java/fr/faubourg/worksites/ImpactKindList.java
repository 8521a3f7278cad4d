package fr.faubourg.worksites;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of impact, to be taken out; every reader knows them. */
@Component
class ImpactKindList implements ExportedList {
    private final ImpactKindRepository kinds;

    ImpactKindList(ImpactKindRepository kinds) {
        this.kinds = kinds;
    }

    @Override
    public String key() {
        return "types-impact";
    }

    @Override
    public String label() {
        return "Types d’impact";
    }

    @Override
    public String href() {
        return "/chantiers/types";
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return new TableExport<WorksitePages.KindLine>(
                key(),
                label(),
                "Faubourg, chantiers",
                List.of(),
                List.of(
                        Column.text("Type d’impact", WorksitePages.KindLine::label),
                        Column.text("Constats qui en parlent", WorksitePages.KindLine::categories),
                        Column.yesNo("Proposé", WorksitePages.KindLine::active)),
                null,
                limit -> Math.min(limit, kinds.all().size()),
                () -> kinds.all().stream());
    }
}
