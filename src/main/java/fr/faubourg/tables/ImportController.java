package fr.faubourg.tables;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports: the list, and a new one. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class ImportController {
    private final Imports imports;
    private final ImportRepository repository;
    private final ImportKinds kinds;
    private final Instance instance;

    ImportController(Imports imports, ImportRepository repository, ImportKinds kinds, Instance instance) {
        this.imports = imports;
        this.repository = repository;
        this.kinds = kinds;
        this.instance = instance;
    }

    @GetMapping("/imports")
    String all(
            @RequestParam(name = "page", required = false) @Nullable String page,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        Paging paging = Paging.of(page);
        boolean everybody = viewer.has(Role.ADMINISTRATOR);
        Page<StoredImport> found =
                new Page<>(repository.latest(viewer, paging.size(), paging.offset()), paging, repository.count(viewer));
        model.addAttribute(
                "view",
                new ImportPages.All(
                        found.map(this::line),
                        UrlQuery.of(request),
                        everybody,
                        !kinds.openTo(viewer).isEmpty()));
        return "tables/imports";
    }

    @GetMapping("/imports/nouveau")
    String blank(
            @RequestParam(name = "genre", required = false, defaultValue = "") String kind,
            Viewer viewer,
            Model model) {
        return form(kind, FormErrors.none(), viewer, model);
    }

    @PostMapping("/imports")
    String upload(
            @RequestParam(name = "kind", defaultValue = "") String kindKey,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        FormErrors errors = FormErrors.none();
        ImportKind kind = kinds.openTo(viewer).stream()
                .filter(open -> open.key().equals(kindKey))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            errors.add("kind", "Choisissez ce que le fichier contient.");
        } else if (kind.personalData() && instance.demo()) {
            errors.add(
                    "kind",
                    "La démonstration ne prend pas de données personnelles\u00a0: essayez avec un autre genre de fichier.");
        }
        if (file == null || file.isEmpty()) {
            errors.add("file", "Choisissez un fichier CSV, XLSX ou GeoJSON.");
        }
        if (errors.isEmpty() && kind != null && file != null) {
            try (ImportFiles.Copy copy = ImportFiles.blank()) {
                file.transferTo(copy.path());
                String name = file.getOriginalFilename();
                UUID id = imports.upload(kind, name == null ? "" : name, copy.path(), viewer);
                return "redirect:/imports/" + id + "/colonnes";
            } catch (UnreadableFile e) {
                errors.add("file", String.valueOf(e.getMessage()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(kindKey, errors, viewer, model);
    }

    private String form(String kind, FormErrors errors, Viewer viewer, Model model) {
        List<ImportKind> open = kinds.openTo(viewer);
        model.addAttribute(
                "view",
                new ImportPages.New(
                        open.stream()
                                .map(each -> new Choice(each.key(), each.label(), each.explanation()))
                                .toList(),
                        kind,
                        open.stream().map(ImportController::known).toList(),
                        errors));
        return "tables/new";
    }

    private ImportPages.Line line(StoredImport stored) {
        return new ImportPages.Line(
                stored.id(),
                kinds.label(stored.kind()),
                stored.fileName(),
                stored.state(),
                stored.rowCount(),
                stored.applied(),
                stored.createdAt(),
                stored.accountName());
    }

    private static ImportPages.KnownFields known(ImportKind kind) {
        return new ImportPages.KnownFields(
                kind.label(),
                kind.fields().stream()
                        .map(field -> new ImportPages.KnownField(
                                field.label(), field.required(), field.example(), String.join(", ", field.aliases())))
                        .toList());
    }
}
