package fr.faubourg.tables;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The file of an import, used again: its refused rows to be mended, its other sheets. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class ImportFileController {
    private final Imports imports;
    private final ImportKinds kinds;
    private final RefusedRows refusedRows;

    ImportFileController(Imports imports, ImportKinds kinds, RefusedRows refusedRows) {
        this.imports = imports;
        this.kinds = kinds;
        this.refusedRows = refusedRows;
    }

    @GetMapping("/imports/{id}/lignes-refusees")
    void refused(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        StoredImport stored = imports.visible(id, viewer);
        if (stored.fileErased() || stored.mapping() == null) {
            throw new NotFound();
        }
        refusedRows.send(stored, kinds.find(stored), response, viewer);
    }

    /** Begins an import of another sheet of the same file. */
    @PostMapping("/imports/{id}/feuilles")
    String anotherSheet(
            @PathVariable UUID id,
            @RequestParam(name = "sheet", defaultValue = "") String sheet,
            @RequestParam(name = "kind", defaultValue = "") String kindKey,
            Viewer viewer,
            RedirectAttributes redirect) {
        StoredImport stored = imports.visible(id, viewer);
        ImportKind kind = kinds.openTo(viewer).stream()
                .filter(open -> open.key().equals(kindKey))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean known = stored.sheets().stream().anyMatch(each -> each.name().equals(sheet));
        if (!known || stored.fileErased()) {
            throw new NotFound();
        }
        try {
            return "redirect:/imports/" + imports.again(stored, kind, sheet, viewer) + "/colonnes";
        } catch (UnreadableFile e) {
            redirect.addFlashAttribute(Ui.FLASH, String.valueOf(e.getMessage()));
            return "redirect:/imports/" + id;
        }
    }
}
