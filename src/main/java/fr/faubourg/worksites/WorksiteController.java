package fr.faubourg.worksites;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a worksite, what was observed near it, and its messages on paper. */
@Controller
@AllowedTo(everySignedIn = true)
class WorksiteController {
    private final WorksiteAccess access;
    private final WorksitePage page;
    private final NearLists near;
    private final MessageLetters letters;
    private final WorksiteQueries worksites;

    WorksiteController(
            WorksiteAccess access,
            WorksitePage page,
            NearLists near,
            MessageLetters letters,
            WorksiteQueries worksites) {
        this.access = access;
        this.page = page;
        this.near = near;
        this.letters = letters;
        this.worksites = worksites;
    }

    @GetMapping("/chantiers/{id}")
    String show(@PathVariable String id, Viewer viewer, Model model) {
        model.addAttribute("view", page.of(access.readable(id, viewer), viewer, worksites.today()));
        return "worksites/show";
    }

    @GetMapping("/chantiers/{id}/constats")
    String near(@PathVariable String id, HttpServletRequest request, Viewer viewer, Model model) {
        model.addAttribute("view", near.of(access.readable(id, viewer), UrlQuery.of(request), viewer));
        return "worksites/near";
    }

    @GetMapping("/chantiers/{id}/messages/{message}/lettre.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String id, @PathVariable String message, Viewer viewer) {
        WorksiteId worksite = access.readable(id, viewer);
        UUID found = Typed.uuid(message).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("lettre-chantier.pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(letters.pdf(worksite, found));
    }
}
