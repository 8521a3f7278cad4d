package fr.faubourg.prevention;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of operations, to be taken out. */
@Component
class KindList implements ExportedList {
    private final KindRepository kinds;

    KindList(KindRepository kinds) {
        this.kinds = kinds;
    }

    @Override
    public String key() {
        return "types-d-operations";
    }

    @Override
    public String label() {
        return "Types d’opérations préventives";
    }

    @Override
    public String href() {
        return Kind.LIST;
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return new TableExport<Kind>(
                key(),
                label(),
                "Faubourg, opérations préventives",
                List.of(),
                List.of(
                        Column.text("Type d’opération", Kind::label),
                        Column.<Kind>integer("Opérations (1 000 au plus)", Kind::uses)
                                .keyed("operations"),
                        Column.yesNo("Proposé", Kind::active),
                        Column.text("Source", Kind::source)),
                null,
                () -> kinds.all().stream());
    }
}
