package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of observations, the map with the same list beside it, and the timeline of the same list. */
@Controller
@AllowedTo(everySignedIn = true)
class ObservationsController {
    private final ListPages pages;
    private final TimelinePages timelines;

    ObservationsController(ListPages pages, TimelinePages timelines) {
        this.pages = pages;
        this.timelines = timelines;
    }

    @GetMapping("/constats")
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        var view = pages.view("/constats", UrlQuery.of(request), viewer);
        model.addAttribute("view", view);
        model.addAttribute("bulk", BulkBar.of(view, viewer, "", List.of(), FormErrors.none()));
        return "watch/list";
    }

    @GetMapping("/carte")
    String map(HttpServletRequest request, Viewer viewer, Model model) {
        model.addAttribute("view", pages.view("/carte", UrlQuery.of(request), viewer));
        return "watch/map";
    }

    @GetMapping(TimelinePages.PATH)
    String timeline(HttpServletRequest request, Viewer viewer, Model model) {
        model.addAttribute("view", timelines.view(UrlQuery.of(request), viewer));
        return "watch/timeline";
    }
}
