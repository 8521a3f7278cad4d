package fr.faubourg.tables;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.access.WholeList;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of imports, to be taken out: one's own, or everybody's for an administrator. */
@Component
class ImportList extends WholeList {
    private static final int MOST = 10_000;

    private final ImportRepository repository;
    private final ImportKinds kinds;
    private final UiFactory factory;

    ImportList(ImportRepository repository, ImportKinds kinds, UiFactory factory) {
        super(
                "imports",
                "Imports",
                "/imports",
                "Faubourg, imports",
                viewer -> viewer.has(Role.ADMINISTRATOR, Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER));
        this.repository = repository;
        this.kinds = kinds;
        this.factory = factory;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        return this.<StoredImport>whole(
                List.of(
                        Column.text("Fichier", StoredImport::fileName),
                        Column.text("Contenu", stored -> kinds.label(stored.kind())),
                        Column.text("État", stored -> ui.label(stored.state())),
                        Column.integer("Lignes", StoredImport::rowCount),
                        Column.<StoredImport>integer(
                                "Créées", stored -> stored.applied().created()),
                        Column.<StoredImport>integer(
                                "Modifiées", stored -> stored.applied().updated()),
                        Column.<StoredImport>integer(
                                        "Inchangées", stored -> stored.applied().unchanged())
                                .onDemand(),
                        Column.<StoredImport>integer(
                                "Refusées", stored -> stored.applied().refused()),
                        Column.dateTime("Déposé le", StoredImport::createdAt),
                        Column.dateTime("Importé le", StoredImport::appliedAt),
                        Column.text("Par", StoredImport::accountName)),
                () -> repository.latest(viewer, MOST, 0).stream());
    }
}
