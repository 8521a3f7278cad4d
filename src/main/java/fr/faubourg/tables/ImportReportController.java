package fr.faubourg.tables;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.jobs.JobView;
import fr.faubourg.jobs.Jobs;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report of an import (compte rendu), and what is decided on it. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class ImportReportController {
    private final Imports imports;
    private final ImportKinds kinds;
    private final ImportIssues issues;
    private final ImportSurroundings surroundings;
    private final Jobs jobs;

    ImportReportController(
            Imports imports, ImportKinds kinds, ImportIssues issues, ImportSurroundings surroundings, Jobs jobs) {
        this.imports = imports;
        this.kinds = kinds;
        this.issues = issues;
        this.surroundings = surroundings;
        this.jobs = jobs;
    }

    @GetMapping("/imports/{id}")
    String report(
            @PathVariable UUID id,
            @RequestParam(name = "lignes", required = false, defaultValue = "") String level,
            @RequestParam(name = "page", required = false) @Nullable String page,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        StoredImport stored = imports.visible(id, viewer);
        if (stored.state() == ImportState.UPLOADED) {
            return "redirect:/imports/" + id + "/colonnes";
        }
        model.addAttribute("view", view(stored, level, Paging.of(page), UrlQuery.of(request), viewer));
        return "tables/report";
    }

    @PostMapping("/imports/{id}/application")
    String apply(
            @PathVariable UUID id,
            @RequestParam(name = "choix", defaultValue = "BONNES") String choice,
            Viewer viewer,
            RedirectAttributes redirect) {
        StoredImport stored = imports.visible(id, viewer);
        ImportKind kind = kinds.find(stored).orElseThrow(NotFound::new);
        if (!ImportKinds.mayImport(viewer, kind)) {
            throw new NotFound();
        }
        boolean allOrNothing = choice.equals("TOUT");
        if (!imports.apply(stored, allOrNothing, viewer)) {
            redirect.addFlashAttribute(
                    Ui.FLASH,
                    allOrNothing && stored.checked().refused() > 0
                            ? "Rien n’est importé\u00a0: des lignes sont refusées. Corrigez-les et déposez de nouveau le fichier."
                            : "Cet import a déjà été lancé, ou n’a aucune ligne à reprendre.");
        }
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/abandon")
    String abandon(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        imports.visible(id, viewer);
        if (imports.abandon(id)) {
            redirect.addFlashAttribute(Ui.FLASH, "L’import est abandonné et son fichier effacé.");
            return "redirect:/imports";
        }
        redirect.addFlashAttribute(
                Ui.FLASH, "Cet import est en cours ou terminé\u00a0: il ne peut plus être abandonné.");
        return "redirect:/imports/" + id;
    }

    /** Whether the columns can be mapped (again): nothing was imported, and nothing is at work. */
    static boolean mayMap(StoredImport stored) {
        boolean idle = switch (stored.state()) {
            case UPLOADED, CHECKED, FAILED -> true;
            case CHECKING, APPLYING, APPLIED, ABANDONED, UNDOING, UNDONE -> false;
        };
        return idle && !stored.fileErased() && !stored.applyBegun();
    }

    private ImportPages.Report view(StoredImport stored, String level, Paging paging, UrlQuery query, Viewer viewer) {
        Optional<ImportKind> kind = kinds.find(stored);
        ImportRun run = stored.applyBegun() ? ImportRun.APPLY : ImportRun.CHECK;
        List<ImportPages.Tab> tabs = new ArrayList<>();
        for (RowVerdict.Level each : RowVerdict.Level.values()) {
            long count = issues.count(stored.id(), run, each);
            if (count > 0) {
                tabs.add(new ImportPages.Tab(
                        each,
                        count,
                        query.without("page").with("lignes", each.name()).toString()));
            }
        }
        ImportPages.Tab shown = tabs.stream()
                .filter(tab -> tab.level().name().equals(level))
                .findFirst()
                .orElse(tabs.isEmpty() ? new ImportPages.Tab(RowVerdict.Level.REFUSAL, 0, "") : tabs.getFirst());
        Page<ImportPages.IssueLine> page = new Page<>(
                issues.page(stored.id(), run, shown.level(), paging.size(), paging.offset()).stream()
                        .map(issue -> new ImportPages.IssueLine(
                                issue.line(), label(kind, issue.field()), issue.reason(), issue.advice()))
                        .toList(),
                paging,
                shown.count());
        JobView job = stored.jobId() == null ? null : jobs.find(stored.jobId()).orElse(null);
        return new ImportPages.Report(
                stored.id(),
                kinds.label(stored.kind()),
                stored.fileName(),
                stored.description(),
                stored.rowCount(),
                stored.state(),
                run == ImportRun.APPLY ? stored.applied() : stored.checked(),
                stored.applyBegun(),
                job,
                shown.level(),
                tabs,
                page,
                query,
                stored.fileErased(),
                mayMap(stored),
                kind.flatMap(known -> known.previewUrl(stored.id()))
                        .filter(_ -> stored.state() == ImportState.CHECKED)
                        .orElse(null),
                kind.flatMap(known -> known.resultUrl(stored.id()))
                        .filter(_ -> stored.state() == ImportState.APPLIED)
                        .orElse(null),
                surroundings.of(stored, viewer));
    }

    static String label(Optional<ImportKind> kind, String field) {
        return kind.stream()
                .flatMap(known -> known.fields().stream())
                .filter(known -> known.name().equals(field))
                .findFirst()
                .map(ImportField::label)
                .orElse(field);
    }
}
