package fr.faubourg.tables;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a report shows beside the rows: undoing, the other sheets of the file, rows left aside. */
@Component
class ImportSurroundings {
    private final ImportKinds kinds;
    private final ImportUndo undo;

    ImportSurroundings(ImportKinds kinds, ImportUndo undo) {
        this.kinds = kinds;
        this.undo = undo;
    }

    ImportPages.Beyond of(StoredImport stored, Viewer viewer) {
        Optional<ImportKind> kind = kinds.find(stored);
        boolean mayImport =
                kind.filter(known -> ImportKinds.mayImport(viewer, known)).isPresent();
        ImportUndone undone = stored.undone();
        return new ImportPages.Beyond(
                stored.kind(),
                RefusedFormat.of(stored).label(),
                stored.leftAside(),
                mayImport && undo.canBeUndone(stored),
                stored.fileErased() ? List.of() : otherSheets(stored),
                kinds.openTo(viewer).stream()
                        .map(open -> new Choice(open.key(), open.label()))
                        .toList(),
                undone,
                undone != null && stored.allOrNothing() && stored.applied().refused() > 0,
                undone == null || undone.left() == 0
                        ? List.of()
                        : kind.map(known -> hindrances(undo.left(stored.id(), known)))
                                .orElse(List.of()));
    }

    static List<ImportPages.Hindrance> hindrances(List<UndoRepository.Left> left) {
        return left.stream()
                .map(each -> new ImportPages.Hindrance(each.shown(), each.address(), each.reason(), each.users()))
                .toList();
    }

    private static List<Choice> otherSheets(StoredImport stored) {
        return stored.sheets().stream()
                .filter(sheet ->
                        sheet.rows() > 0 && !sheet.name().equals(stored.choice().sheet()))
                .map(sheet -> new Choice(sheet.name(), sheet.name()))
                .toList();
    }
}
