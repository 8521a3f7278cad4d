package fr.faubourg.reports;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Frozen reports (bilans figés): whoever reads a report may freeze what they read of it. */
@Controller
@AllowedTo(everySignedIn = true)
class FrozenController {
    private final FrozenReports frozen;
    private final Freezing freezing;
    private final FrozenDocuments documents;
    private final WatchReports reports;

    FrozenController(FrozenReports frozen, Freezing freezing, FrozenDocuments documents, WatchReports reports) {
        this.frozen = frozen;
        this.freezing = freezing;
        this.documents = documents;
        this.reports = reports;
    }

    @GetMapping("/bilans/figes")
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        UrlQuery query = UrlQuery.of(request);
        model.addAttribute(
                "view", frozen.list(viewer, Paging.of(query.first(UrlQuery.PAGE).orElse(null))));
        model.addAttribute("query", query);
        return "reports/frozen-list";
    }

    @PostMapping("/bilans/figes")
    String freeze(
            HttpServletRequest request,
            @RequestParam(name = "cle", defaultValue = "") String key,
            Viewer viewer,
            RedirectAttributes next) {
        Coordinates coordinates = Coordinates.parse(UrlQuery.of(request), reports.today());
        UUID id = freezing.freeze(coordinates, keyOf(key), viewer);
        next.addFlashAttribute(Ui.FLASH, "Bilan figé\u00a0: ses chiffres ne bougeront plus.");
        return "redirect:/bilans/figes/" + id;
    }

    @GetMapping("/bilans/figes/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("view", frozen.get(id, viewer));
        return "reports/frozen";
    }

    @GetMapping("/bilans/figes/{id}/chiffres/{figure}")
    String movements(@PathVariable UUID id, @PathVariable UUID figure, Viewer viewer, Model model) {
        model.addAttribute("view", frozen.movements(id, figure, viewer));
        return "reports/movements";
    }

    @GetMapping("/bilans/figes/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("bilan-fige.pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(documents.pdf(frozen.get(id, viewer), viewer));
    }

    @GetMapping("/bilans/figes/{id}/xlsx")
    void workbook(@PathVariable UUID id, HttpServletResponse response, Viewer viewer) {
        documents.send(frozen.get(id, viewer), response, viewer);
    }

    private static UUID keyOf(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException none) {
            return Ids.next();
        }
    }
}
