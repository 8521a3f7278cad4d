package fr.faubourg.territory;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.shared.NotFound;
import fr.faubourg.territory.OutlineQueries.Outline;
import fr.faubourg.territory.geometry.Shapes;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The shapes of places as GeoJSON: for the interactive maps, and one by one for whoever wants the drawing. */
@Controller
@AllowedTo(everySignedIn = true)
class OutlineController {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    /** A map on a screen shows no smaller detail than this share of its width. */
    private static final double TOLERANCE = 1.0 / 2_000;

    private final OutlineQueries outlines;
    private final PlaceQueries queries;
    private final Places places;

    OutlineController(OutlineQueries outlines, PlaceQueries queries, Places places) {
        this.outlines = outlines;
        this.queries = queries;
        this.places = places;
    }

    /** With {@code lieu}: that place and its surroundings; with the filters of the list: the places of that page. */
    @GetMapping("/lieux/contours.geojson")
    ResponseEntity<String> outlines(
            @RequestParam(name = "lieu", defaultValue = "") String subject, HttpServletRequest request) {
        Optional<PlaceId> place = PlaceFilter.idOf(subject);
        List<Outline> found = place.isPresent() ? around(place.get()) : listed(request);
        Envelope extent = new Envelope();
        found.forEach(outline -> extent.expandToInclude(outline.shape().getEnvelopeInternal()));
        double tolerance = Math.max(extent.getWidth(), extent.getHeight()) * TOLERANCE;
        List<String> features = found.stream()
                .map(outline -> PlaceFeatures.outline(
                        outline.name(),
                        place.map(outline.id()::equals)
                                .orElse(outline.kind() == PlaceKind.NEIGHBOURHOOD || found.size() == 1),
                        Shapes.simplified(outline.shape(), Math.min(tolerance, 0.0005))))
                .toList();
        return answer(PlaceFeatures.collection(features));
    }

    @GetMapping("/lieux/points.geojson")
    ResponseEntity<String> points(
            @RequestParam(name = "lieu", defaultValue = "") String subject, HttpServletRequest request) {
        Optional<PlaceId> place = PlaceFilter.idOf(subject);
        List<PlaceSummary> found = place.isPresent() ? queries.summaries(List.of(place.get())) : page(request);
        return answer(PlaceFeatures.pointFeatures(found));
    }

    /** The place itself, in full precision. */
    @GetMapping("/lieux/{id}.geojson")
    ResponseEntity<String> place(@PathVariable String id) {
        Place place = places.get(PlaceFilter.idOf(id).orElseThrow(NotFound::new));
        Geometry shape = outlines.shape(place.id()).orElseThrow(NotFound::new);
        Map<String, Object> properties = new TreeMap<>();
        properties.put("nom", place.name());
        String code = place.code();
        if (code != null) {
            properties.put("code", code);
            properties.put("systeme_code", place.codeSystem());
        }
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lieu.geojson\"")
                .body(PlaceFeatures.collection(List.of(PlaceFeatures.feature(properties, Shapes.toGeoJson(shape)))));
    }

    private List<Outline> around(PlaceId place) {
        Geometry shape = outlines.shape(place).orElse(null);
        if (shape == null) {
            return List.of();
        }
        Envelope extent = shape.getEnvelopeInternal();
        extent.expandBy(Math.max(extent.getWidth(), 0.004), Math.max(extent.getHeight(), 0.004));
        return outlines.near(extent);
    }

    private List<Outline> listed(HttpServletRequest request) {
        List<PlaceId> shaped = new ArrayList<>();
        page(request).stream().filter(PlaceSummary::hasPerimeter).forEach(place -> shaped.add(place.id()));
        return shaped.isEmpty() ? outlines.forOrientation() : outlines.of(shaped);
    }

    private List<PlaceSummary> page(HttpServletRequest request) {
        UrlQuery query = UrlQuery.of(request);
        PlaceFilter filter = PlaceFilter.parse(
                query.first("q").orElse(""),
                query.first("type").orElse(""),
                query.first("dans").orElse(""),
                query.first("fermes").orElse(""));
        return queries.list(filter, Paging.of(query.first(UrlQuery.PAGE).orElse(null)));
    }

    private static ResponseEntity<String> answer(String geoJson) {
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(geoJson);
    }
}
