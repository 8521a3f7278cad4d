package fr.faubourg.territory;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.Questions;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of places and the page of each (lieux). */
@Controller
@AllowedTo(everySignedIn = true)
class PlaceController {

    private static final List<PlaceKind> AREAS = List.of(
            PlaceKind.TERRITORY, PlaceKind.COMMUNE, PlaceKind.DISTRICT, PlaceKind.NEIGHBOURHOOD, PlaceKind.HAMLET);

    private final PlaceQueries queries;
    private final PlacePage placePage;
    private final Places places;
    private final PlaceMaps maps;
    private final Questions questions;

    PlaceController(PlaceQueries queries, PlacePage placePage, Places places, PlaceMaps maps, Questions questions) {
        this.questions = questions;
        this.queries = queries;
        this.placePage = placePage;
        this.places = places;
        this.maps = maps;
    }

    @GetMapping("/lieux")
    String list(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "type", defaultValue = "") String kind,
            @RequestParam(name = "dans", defaultValue = "") String inside,
            @RequestParam(name = "fermes", defaultValue = "") String closed,
            @ModelAttribute("ui") Ui ui,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        PlaceFilter filter = PlaceFilter.parse(text, kind, inside, closed);
        UrlQuery query = UrlQuery.of(request);
        Paging paging = Paging.of(query.first(UrlQuery.PAGE).orElse(null));
        Page<PlaceSummary> page = new Page<>(queries.list(filter, paging), paging, queries.count(filter));
        PlaceKind chosen = filter.kind();
        PlaceId area = filter.inside();
        model.addAttribute(
                "view",
                new PlacePages.ListView(
                        query,
                        filter.text(),
                        chosen == null ? null : chosen.name(),
                        area == null ? null : area.toString(),
                        Arrays.stream(PlaceKind.values())
                                .map(each -> new Choice(each.name(), ui.label(each)))
                                .toList(),
                        queries.ofKinds(AREAS).stream()
                                .map(place -> new Choice(place.id().toString(), place.name()))
                                .toList(),
                        page,
                        mapOf(page, query),
                        filter.closed(),
                        !filter.isEmpty(),
                        viewer.has(Role.ADMINISTRATOR, Role.REGULATOR)));
        return "territory/list";
    }

    @GetMapping("/lieux/{id}")
    String show(@PathVariable String id, Viewer viewer, Model model) {
        Place place = places.get(PlaceFilter.idOf(id).orElseThrow(NotFound::new));
        model.addAttribute("view", placePage.of(place, viewer));
        model.addAttribute(
                "asked", questions.about(PlaceHistory.KIND, place.id().value(), viewer));
        return "territory/place";
    }

    private PlacePages.PlaceMap mapOf(Page<PlaceSummary> page, UrlQuery query) {
        List<PlaceId> shaped = page.rows().stream()
                .filter(PlaceSummary::hasPerimeter)
                .map(PlaceSummary::id)
                .toList();
        String title =
                page.rows().size() == 1 ? "Carte du lieu de la liste" : "Carte des lieux de cette page de la liste";
        return new PlacePages.PlaceMap(
                maps.of(shaped, title).points(PlaceFeatures.points(page.rows())),
                query.on("/lieux/points.geojson"),
                query.on("/lieux/contours.geojson"),
                maps.basemapUrl());
    }
}
