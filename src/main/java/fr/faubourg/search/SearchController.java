package fr.faubourg.search;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The results of the search box (recherche). What is found is what the person may read; the text typed is not logged. */
@Controller
@AllowedTo(everySignedIn = true)
class SearchController {
    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/recherche")
    String results(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean exact,
            Model model) {
        model.addAttribute("view", search.results(viewer, q, exact));
        return "search/results";
    }
}
