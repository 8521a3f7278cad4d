package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.access.WholeList;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of impact, to be taken out; every reader knows them. */
@Component
class ImpactKindList extends WholeList {
    private final ImpactKindRepository kinds;

    ImpactKindList(ImpactKindRepository kinds) {
        super("types-impact", "Types d’impact", "/chantiers/types", "Faubourg, chantiers");
        this.kinds = kinds;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return this.<WorksitePages.KindLine>whole(
                List.of(
                        Column.text("Type d’impact", WorksitePages.KindLine::label),
                        Column.text("Constats qui en parlent", WorksitePages.KindLine::categories),
                        Column.yesNo("Proposé", WorksitePages.KindLine::active)),
                limit -> Math.min(limit, kinds.all().size()),
                () -> kinds.all().stream());
    }
}
