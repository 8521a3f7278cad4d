package fr.faubourg.tables;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mapping of a file's columns (colonnes), which starts the dry run. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR, Role.PRACTITIONER})
class ImportColumnsController {
    private final Imports imports;
    private final ImportKinds kinds;

    ImportColumnsController(Imports imports, ImportKinds kinds) {
        this.imports = imports;
        this.kinds = kinds;
    }

    @GetMapping("/imports/{id}/colonnes")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        StoredImport stored = mappable(id, viewer);
        ImportKind kind = kinds.find(stored).orElseThrow(NotFound::new);
        ColumnMapping known = stored.mapping();
        MappingForm form = known == null
                ? MappingForm.proposed(kind, ColumnMapping.propose(kind, stored.headings()), stored.headings())
                : MappingForm.kept(kind, known, stored.headings(), stored.options());
        return page(stored, kind, form, FormErrors.none(), model);
    }

    @PostMapping("/imports/{id}/colonnes")
    String map(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        StoredImport stored = mappable(id, viewer);
        ImportKind kind = kinds.find(stored).orElseThrow(NotFound::new);
        MappingForm form = MappingForm.sent(kind, stored.headings(), sent);
        FormErrors errors = form.errors(kind, stored.headings());
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(stored, kind, form, errors, model);
        }
        imports.check(stored, form.mapping(), form.options(), viewer);
        return "redirect:/imports/" + id;
    }

    private StoredImport mappable(UUID id, Viewer viewer) {
        StoredImport stored = imports.visible(id, viewer);
        if (!ImportReportController.mayMap(stored)) {
            throw new NotFound();
        }
        return stored;
    }

    private String page(StoredImport stored, ImportKind kind, MappingForm form, FormErrors errors, Model model) {
        List<ImportPages.ColumnLine> columns = new ArrayList<>();
        for (int i = 0; i < stored.headings().size(); i++) {
            columns.add(new ImportPages.ColumnLine(
                    MappingForm.control(i),
                    stored.headings().get(i),
                    stored.samples().get(i),
                    form.targets().get(i)));
        }
        model.addAttribute(
                "view",
                new ImportPages.Columns(
                        stored.id(),
                        kind.label(),
                        stored.fileName(),
                        stored.description(),
                        stored.rowCount(),
                        columns,
                        targets(kind),
                        kind.options().stream()
                                .map(option -> new ImportPages.OptionLine(
                                        MappingForm.control(option),
                                        option.label(),
                                        option.required(),
                                        option.hint().isEmpty() ? null : option.hint(),
                                        form.options().getOrDefault(option.name(), ""),
                                        option.choices().get()))
                                .toList(),
                        errors));
        return "tables/columns";
    }

    private static List<Choice> targets(ImportKind kind) {
        List<Choice> targets = new ArrayList<>();
        targets.add(new Choice("", "Ne pas reprendre"));
        kind.otherColumns().ifPresent(name -> targets.add(new Choice(ColumnMapping.OTHER, "Reprendre comme " + name)));
        kind.fields()
                .forEach(field -> targets.add(
                        new Choice(field.name(), field.label() + (field.required() ? " (nécessaire)" : ""))));
        return targets;
    }
}
