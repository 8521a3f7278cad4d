package fr.faubourg.search;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps searches, gives them up, and forgets the recent ones. */
@Controller
@AllowedTo(everySignedIn = true)
class SavedSearchController {
    private final SavedSearchRepository saved;

    SavedSearchController(SavedSearchRepository saved) {
        this.saved = saved;
    }

    @PostMapping("/recherche/gardees")
    String save(Viewer viewer, @RequestParam String q, RedirectAttributes next) {
        SearchQuery query = SearchQuery.of(q);
        if (query.isEmpty()) {
            return "redirect:/recherche";
        }
        next.addFlashAttribute(
                Ui.FLASH,
                saved.save(viewer.account(), query.text())
                        ? "Recherche gardée\u00a0: vous la retrouvez en ouvrant la recherche."
                        : "Vous gardez déjà " + SavedSearchRepository.KEPT
                                + " recherches\u00a0: retirez-en une d’abord.");
        return "redirect:" + address(query.text());
    }

    @PostMapping("/recherche/gardees/suppression")
    String remove(Viewer viewer, @RequestParam String q, RedirectAttributes next) {
        saved.remove(viewer.account(), q);
        next.addFlashAttribute(Ui.FLASH, "Recherche retirée.");
        return "redirect:/recherche";
    }

    @PostMapping("/recherche/recentes/suppression")
    String forget(HttpSession session) {
        RecentSearches.forget(session);
        return "redirect:/recherche";
    }

    private static String address(String text) {
        return UrlQuery.empty().with("q", text).on("/recherche");
    }
}
