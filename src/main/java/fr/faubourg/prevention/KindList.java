package fr.faubourg.prevention;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.access.WholeList;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of operations, to be taken out. */
@Component
class KindList extends WholeList {
    private final KindRepository kinds;

    KindList(KindRepository kinds) {
        super(
                "types-d-operations",
                "Types d’opérations préventives",
                Kind.LIST,
                "Faubourg, opérations préventives",
                viewer -> viewer.has(Role.ADMINISTRATOR, Role.REGULATOR));
        this.kinds = kinds;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return this.<Kind>whole(
                List.of(
                        Column.text("Type d’opération", Kind::label),
                        Column.<Kind>integer("Opérations (1 000 au plus)", Kind::uses)
                                .keyed("operations"),
                        Column.yesNo("Proposé", Kind::active),
                        Column.text("Source", Kind::source)),
                () -> kinds.all().stream());
    }
}
