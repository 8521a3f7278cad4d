package fr.faubourg.tables;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Undoes a whole import (annulation): says first what would be taken back, and what cannot be. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class ImportUndoController {
    private final Imports imports;
    private final ImportKinds kinds;
    private final ImportUndo undo;

    ImportUndoController(Imports imports, ImportKinds kinds, ImportUndo undo) {
        this.imports = imports;
        this.kinds = kinds;
        this.undo = undo;
    }

    @GetMapping("/imports/{id}/annulation")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        StoredImport stored = imports.visible(id, viewer);
        ImportKind kind = undoable(stored, viewer);
        return page(stored, kind, undo.outlook(id, kind), FormErrors.none(), model);
    }

    @PostMapping("/imports/{id}/annulation")
    String begin(
            @PathVariable UUID id,
            @RequestParam(name = "choix", defaultValue = "TOUT") String choice,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        StoredImport stored = imports.visible(id, viewer);
        ImportKind kind = undoable(stored, viewer);
        boolean allOrNothing = !choice.equals("POSSIBLE");
        ImportUndo.Outlook outlook = undo.outlook(id, kind);
        if (allOrNothing && !outlook.whole()) {
            FormErrors errors = FormErrors.none();
            errors.add(
                    "fiches",
                    "Rien n’a été annulé\u00a0: des fiches ont été modifiées ou utilisées depuis l’import. Regardez-les, ou gardez-les et annulez le reste.");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(stored, kind, outlook, errors, model);
        }
        if (!imports.undo(stored, allOrNothing, viewer)) {
            redirect.addFlashAttribute(Ui.FLASH, "L’annulation de cet import a déjà été demandée.");
        }
        return "redirect:/imports/" + id;
    }

    private ImportKind undoable(StoredImport stored, Viewer viewer) {
        return kinds.find(stored)
                .filter(kind -> ImportKinds.mayImport(viewer, kind) && undo.canBeUndone(stored))
                .orElseThrow(NotFound::new);
    }

    private static String page(
            StoredImport stored, ImportKind kind, ImportUndo.Outlook outlook, FormErrors errors, Model model) {
        model.addAttribute(
                "view",
                new ImportPages.Undo(
                        stored.id(),
                        stored.fileName(),
                        kind.label(),
                        outlook.extent().created(),
                        outlook.extent().changed(),
                        outlook.blockedCount(),
                        ImportSurroundings.hindrances(outlook.blocked()),
                        errors));
        return "tables/undo";
    }
}
