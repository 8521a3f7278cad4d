package fr.faubourg.halls;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of entrances, and the history of each. */
@Controller
@AllowedTo(everySignedIn = true)
class HallController {
    private final HallListPages lists;
    private final HallPages pages;

    HallController(HallListPages lists, HallPages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping(HallFilters.LIST)
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        model.addAttribute("view", lists.view(UrlQuery.of(request), viewer));
        return "halls/list";
    }

    @GetMapping(HallFilters.LIST + "/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("view", pages.view(id, viewer));
        return "halls/show";
    }
}
