package fr.faubourg.interventions;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of interventions, and their points for its map. */
@Controller
@AllowedTo(everySignedIn = true)
class InterventionsController {
    private final InterventionListPages pages;
    private final InterventionSelections selections;
    private final InterventionPointQueries points;

    InterventionsController(
            InterventionListPages pages, InterventionSelections selections, InterventionPointQueries points) {
        this.pages = pages;
        this.selections = selections;
        this.points = points;
    }

    @GetMapping("/interventions")
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        model.addAttribute("view", pages.view(UrlQuery.of(request), viewer));
        return "interventions/list";
    }

    @GetMapping("/interventions.geojson")
    ResponseEntity<String> points(HttpServletRequest request, Viewer viewer) {
        var selection = selections.of(InterventionFilters.parse(UrlQuery.of(request)), viewer);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/geo+json"))
                .cacheControl(CacheControl.noStore())
                .body(points.geoJson(selection));
    }
}
