package fr.faubourg.territory;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlacePages.Part;
import fr.faubourg.ui.FormErrors;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together the page of a place: what it is, what is in it, what the other modules know of it. */
@Component
class PlacePage {

    private static final int MOST_INSIDE = 60;

    private final PlaceQueries queries;
    private final QpvPassages passages;
    private final IndicatorQueries indicators;
    private final PlaceMaps maps;
    private final ObjectProvider<PlaceFacts> facts;

    PlacePage(
            PlaceQueries queries,
            QpvPassages passages,
            IndicatorQueries indicators,
            PlaceMaps maps,
            ObjectProvider<PlaceFacts> facts) {
        this.queries = queries;
        this.passages = passages;
        this.indicators = indicators;
        this.maps = maps;
        this.facts = facts;
    }

    PlacePages.PlaceView of(Place place, Viewer viewer) {
        return of(place, viewer, FormErrors.none());
    }

    PlacePages.PlaceView of(Place place, Viewer viewer, FormErrors closureErrors) {
        List<PlaceSummary> above = queries.ancestors(place.id());
        List<PlaceQueries.Overlap> areas = queries.areasAround(place.id());
        List<PlaceQueries.Overlap> inside = queries.insideOf(place.id(), MOST_INSIDE + 1);
        Double surface = place.surface();
        return new PlacePages.PlaceView(
                place,
                above,
                parts(areas),
                parts(inside.subList(0, Math.min(inside.size(), MOST_INSIDE))),
                inside.size() > MOST_INSIDE,
                passages.of(place),
                surface == null ? null : PlaceChanges.surface(surface),
                new PlacePages.PlaceMap(
                        maps.around(place.id(), "Carte\u00a0: " + place.name()).points(PlaceFeatures.pointOf(place)),
                        place.hasPerimeter() || place.point() == null
                                ? null
                                : "/lieux/points.geojson?lieu=" + place.id(),
                        maps.outlinesUrl(place.id()),
                        maps.basemapUrl()),
                sections(place, viewer, order -> order < 0),
                sections(place, viewer, order -> order >= 0),
                indicators.of(place, communeOf(place, above, areas)),
                WorkingPlaces.mayBeChosen(place.kind()),
                viewer.has(Role.ADMINISTRATOR, Role.REGULATOR)
                        && viewer.mayAct(queries.withAncestors(place.id()), Role.ADMINISTRATOR, Role.REGULATOR),
                queries.closure(place.id()).orElse(null),
                closureErrors);
    }

    /** The commune that indicators are compared with: the one that holds most of the place, if it is not one itself. */
    private static @Nullable PlaceSummary communeOf(
            Place place, List<PlaceSummary> above, List<PlaceQueries.Overlap> areas) {
        if (place.kind().compareTo(PlaceKind.COMMUNE) <= 0) {
            return null;
        }
        return areas.stream()
                .filter(area -> area.place().kind() == PlaceKind.COMMUNE)
                .max(Comparator.comparing(PlaceQueries.Overlap::share))
                .map(PlaceQueries.Overlap::place)
                .or(() -> above.stream()
                        .filter(each -> each.kind() == PlaceKind.COMMUNE)
                        .findFirst())
                .orElse(null);
    }

    private List<PlaceFacts.Section> sections(Place place, Viewer viewer, IntPredicate order) {
        return facts.stream()
                .filter(each -> order.test(each.order()))
                .sorted(Comparator.comparingInt(PlaceFacts::order))
                .flatMap(each -> each.of(place.id(), viewer).stream())
                .toList();
    }

    private static List<Part> parts(List<PlaceQueries.Overlap> overlaps) {
        return overlaps.stream()
                .map(overlap -> new Part(overlap.place(), overlap.share()))
                .toList();
    }
}
