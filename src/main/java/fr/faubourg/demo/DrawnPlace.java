package fr.faubourg.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place as the drawing of Rivemont has it ({@code demo/perimeters.geojson}, {@code demo/places.geojson}).
 *
 * @param kind commune, qpv, district, hamlet, residence, equipment, space, building or entrance
 * @param code its name in the files: {@code moulin-h7}
 * @param parent the code of the place above it; empty when the map tells
 * @param formerly the code of a priority neighbourhood before 2024; empty when it is new
 * @param owner the organisation that owns it, by its name in {@link Partner}; empty when the place above says it
 * @param manager the organisation that manages it, likewise
 * @param geometry GeoJSON
 */
record DrawnPlace(
        String kind,
        String code,
        String parent,
        String formerly,
        String name,
        String address,
        String owner,
        String manager,
        @Nullable Integer dwellings,
        String geometry) {

    /** All of them, those above before those below. */
    static List<DrawnPlace> all() {
        var places = new ArrayList<DrawnPlace>();
        for (String file : List.of("perimeters", "places")) {
            for (JsonNode feature : read("/demo/" + file + ".geojson").path("features")) {
                places.add(of(feature));
            }
        }
        return places;
    }

    private static DrawnPlace of(JsonNode feature) {
        JsonNode said = feature.path("properties");
        return new DrawnPlace(
                said.path("kind").asString(""),
                said.path("code").asString(""),
                said.path("parent").asString(""),
                said.path("formerly").asString(""),
                capitalised(said.path("name").asString("")),
                capitalised(said.path("address").asString("")),
                said.path("owner").asString(""),
                said.path("manager").asString(""),
                said.has("dwellings") ? said.path("dwellings").asInt() : null,
                feature.path("geometry").toString());
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    private static JsonNode read(String file) {
        try (InputStream in = Objects.requireNonNull(DrawnPlace.class.getResourceAsStream(file))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
