package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The points of a list for the interactive map: one by one, or gathered where there are too many of them. */
@Controller
@AllowedTo(everySignedIn = true)
class PointsController {
    private final ObservationSelections selections;
    private final PointQueries points;

    PointsController(ObservationSelections selections, PointQueries points) {
        this.selections = selections;
        this.points = points;
    }

    /** {@code bbox=west,south,east,north} in degrees keeps to what the map shows. */
    @GetMapping("/constats.geojson")
    ResponseEntity<String> points(HttpServletRequest request, Viewer viewer) {
        var query = UrlQuery.of(request);
        var selection = selections.of(ObservationFilters.parse(query), viewer);
        var box = BoundingBox.parse(query.first("bbox").orElse(""));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/geo+json"))
                .cacheControl(CacheControl.noStore())
                .body(points.geoJson(selection, box));
    }
}
