package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.search.SavedViews;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of observations, the map with the same list beside it, and the timeline of the same list; each with the saved views. */
@Controller
@AllowedTo(everySignedIn = true)
class ObservationsController {
    private static final String MAP = "/carte";

    private final ListPages pages;
    private final TimelinePages timelines;
    private final SavedViews saved;
    private final SavableObservations savable;

    ObservationsController(ListPages pages, TimelinePages timelines, SavedViews saved, SavableObservations savable) {
        this.pages = pages;
        this.timelines = timelines;
        this.saved = saved;
        this.savable = savable;
    }

    /** Without a word in the address, it opens with the view that the person chose. */
    @GetMapping(ObservationFilters.LIST)
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        var query = UrlQuery.of(request);
        var views = saved.of(savable, viewer);
        var first = views.firstHref();
        if (first.isPresent() && request.getParameterMap().isEmpty()) {
            return "redirect:" + first.get();
        }
        var view = pages.view(ObservationFilters.LIST, query, viewer);
        model.addAttribute("view", view);
        model.addAttribute("bulk", BulkBar.of(view, viewer, "", List.of(), FormErrors.none()));
        model.addAttribute("saved", views.bar(savable, ObservationFilters.LIST, query));
        return "watch/list";
    }

    @GetMapping(MAP)
    String map(HttpServletRequest request, Viewer viewer, Model model) {
        var query = UrlQuery.of(request);
        model.addAttribute("view", pages.view(MAP, query, viewer));
        model.addAttribute("saved", saved.of(savable, viewer).bar(savable, MAP, query));
        return "watch/map";
    }

    @GetMapping(TimelinePages.PATH)
    String timeline(HttpServletRequest request, Viewer viewer, Model model) {
        var query = UrlQuery.of(request);
        model.addAttribute("view", timelines.view(query, viewer));
        model.addAttribute("saved", saved.of(savable, viewer).bar(savable, TimelinePages.PATH, query));
        return "watch/timeline";
    }
}
