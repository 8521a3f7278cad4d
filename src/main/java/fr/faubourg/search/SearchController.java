package fr.faubourg.search;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The results of the search box (recherche). What is found is what the person may read; the text typed is not logged. */
@Controller
@AllowedTo(everySignedIn = true)
class SearchController {
    private final Search search;
    private final SavedSearchRepository saved;

    SearchController(Search search, SavedSearchRepository saved) {
        this.search = search;
        this.saved = saved;
    }

    @GetMapping("/recherche")
    String results(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean exact,
            HttpSession session,
            Model model) {
        SearchPages.Results results = search.results(viewer, q, exact);
        List<String> recent = RecentSearches.of(session);
        if (!results.sections().isEmpty()) {
            RecentSearches.add(session, results.typed());
        }
        model.addAttribute("view", new SearchPages.Page(results, exact, saved.of(viewer.account()), recent));
        return "search/results";
    }
}
