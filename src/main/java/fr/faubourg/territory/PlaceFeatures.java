package fr.faubourg.territory;

import fr.faubourg.shared.GeoPoint;
import fr.faubourg.territory.geometry.Shapes;
import fr.faubourg.ui.MapPoint;
import fr.faubourg.ui.Tone;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.json.JsonMapper;

/** Places as GeoJSON features and as points of a drawn map. */
final class PlaceFeatures {

    /** What stands in the point of a place, which has no number. */
    private static final String MARK = "•";

    private PlaceFeatures() {}

    /** Places that have a point but no perimeter. */
    static List<MapPoint> points(List<PlaceSummary> places) {
        return places.stream()
                .filter(place -> !place.hasPerimeter() && place.point() != null)
                .map(place -> point(place.point(), place.name(), place.href()))
                .toList();
    }

    static List<MapPoint> pointOf(Place place) {
        GeoPoint point = place.point();
        return place.hasPerimeter() || point == null ? List.of() : List.of(point(point, place.name(), null));
    }

    private static MapPoint point(@Nullable GeoPoint point, String name, @Nullable String href) {
        GeoPoint there = Objects.requireNonNull(point);
        return new MapPoint(there.longitude(), there.latitude(), MARK, name, href, Tone.PLAIN);
    }

    static String pointFeatures(List<PlaceSummary> places) {
        return collection(
                points(places).stream().map(PlaceFeatures::pointFeature).toList());
    }

    /** A point for the map component. */
    static String pointFeature(MapPoint point) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("number", point.number());
        properties.put("title", point.title());
        properties.put("tone", point.tone().cssClass());
        if (point.href() != null) {
            properties.put("href", point.href());
        }
        return feature(properties, Shapes.toGeoJson(Shapes.point(point.lon(), point.lat())));
    }

    static String feature(Map<String, ?> properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":%s}"
                .formatted(JsonMapper.shared().writeValueAsString(properties), geometry);
    }

    static String collection(List<String> features) {
        return features.stream()
                .collect(Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}"));
    }

    /** An outline for the map component: the subject of the map, or one for orientation. */
    static String outline(String name, boolean subject, Geometry shape) {
        return feature(
                new TreeMap<>(Map.of("kind", subject ? "perimeter" : "outline", "name", name)),
                Shapes.toGeoJson(shape));
    }
}
