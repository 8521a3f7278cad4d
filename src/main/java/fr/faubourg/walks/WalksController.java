package fr.faubourg.walks;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of walks, and the page of each. */
@Controller
@AllowedTo(everySignedIn = true)
class WalksController {
    private final WalkListPages lists;
    private final WalkShow pages;

    WalksController(WalkListPages lists, WalkShow pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping(WalkFilters.LIST)
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        model.addAttribute("view", lists.view(UrlQuery.of(request), viewer));
        return "walks/list";
    }

    @GetMapping(WalkFilters.LIST + "/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("view", pages.view(new WalkId(id), viewer));
        return "walks/show";
    }
}
