package fr.faubourg.worksites;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of worksites (chantiers), with its map. */
@Controller
@AllowedTo(everySignedIn = true)
class WorksitesController {
    /** More points than this are not drawn on the map of the list. */
    private static final int MOST_POINTS = 2_000;

    private static final int COUNTED = 10_000;

    private final WorksiteQueries worksites;
    private final PartChoices choices;
    private final WorksiteMaps maps;

    WorksitesController(WorksiteQueries worksites, PartChoices choices, WorksiteMaps maps) {
        this.worksites = worksites;
        this.choices = choices;
        this.maps = maps;
    }

    @GetMapping("/chantiers")
    String list(HttpServletRequest request, @ModelAttribute("ui") Ui ui, Viewer viewer, Model model) {
        UrlQuery query = UrlQuery.of(request);
        WorksiteFilters filters = WorksiteFilters.parse(query);
        Paging paging = Paging.of(query.first(UrlQuery.PAGE).orElse(null));
        long total = worksites.count(filters, viewer, COUNTED);
        long underWay = worksites.underWay(filters, viewer);
        List<WorksiteRow> rows = worksites.rows(filters, viewer, paging);
        String headline = headline(filters, total, underWay);
        model.addAttribute(
                "view",
                new WorksitePages.ListView(
                        query,
                        filters,
                        headline,
                        Stream.of(
                                        WorksiteState.UNDER_WAY,
                                        WorksiteState.PLANNED,
                                        WorksiteState.ENDED,
                                        WorksiteState.UNDATED)
                                .map(state -> new Choice(state.word(), ui.label(state)))
                                .toList(),
                        choices.of(PartChoices.Among.PLACES, null),
                        choices.of(PartChoices.Among.ORGANISATIONS, null),
                        new Page<>(rows, paging, total),
                        maps.of(rows, "Carte\u00a0: " + headline),
                        query.without(UrlQuery.PAGE).on("/chantiers.geojson"),
                        maps.outlinesUrl(),
                        maps.basemapUrl(),
                        viewer.has(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER),
                        viewer.isStaff()));
        return "worksites/list";
    }

    @GetMapping("/chantiers.geojson")
    ResponseEntity<String> points(HttpServletRequest request, Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/geo+json"))
                .cacheControl(CacheControl.noStore())
                .body(worksites.geoJson(WorksiteFilters.parse(UrlQuery.of(request)), viewer, MOST_POINTS));
    }

    private static String headline(WorksiteFilters filters, long total, long underWay) {
        if (total == 0) {
            return "Aucun chantier";
        }
        String all = FrenchFormat.count(total, "chantier", "chantiers");
        return filters.state() != null || underWay == 0
                ? all
                : all + ", dont " + FrenchFormat.number(underWay) + " en cours";
    }
}
