package fr.faubourg.demo;

import fr.faubourg.territory.Basemap;
import fr.faubourg.ui.MapShape;
import fr.faubourg.ui.MapStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The drawing of Rivemont as the ground of the demonstration's maps. Read when first asked for. */
final class DemoBasemap implements Basemap {

    private static final String FILE = "/demo/basemap.geojson";

    private final byte[] packed;
    private final String version;
    private final List<MapShape> shapes;

    DemoBasemap() {
        JsonNode drawn = drawing();
        shapes = shapes(drawn);
        packed = PackedGround.of(drawn);
        var sum = new CRC32();
        sum.update(packed);
        version = Long.toHexString(sum.getValue());
    }

    /** Changes with the drawing, so that browsers may keep it for long. */
    @Override
    public String url() {
        return DemoBasemapController.PATH + "?v=" + version;
    }

    @Override
    public List<MapShape> shapes() {
        return shapes;
    }

    byte[] packed() {
        return packed.clone();
    }

    private static JsonNode drawing() {
        try (InputStream in = Objects.requireNonNull(DemoBasemap.class.getResourceAsStream(FILE))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MapShape> shapes(JsonNode drawn) {
        var found = new ArrayList<MapShape>();
        for (JsonNode feature : drawn.path("features")) {
            JsonNode said = feature.path("properties");
            var parts = new ArrayList<double[]>();
            collect(feature.path("geometry").path("coordinates"), parts);
            found.add(new MapShape(
                    MapStyle.ofKind(said.path("kind").asString("")),
                    parts,
                    said.has("name") ? said.path("name").asString() : null,
                    said.path("width").asDouble(0)));
        }
        return List.copyOf(found);
    }

    /** Gathers every innermost list of positions, and every position that stands alone. */
    private static void collect(JsonNode coordinates, List<double[]> parts) {
        if (coordinates.path(0).isNumber()) {
            parts.add(new double[] {
                coordinates.path(0).doubleValue(), coordinates.path(1).doubleValue()
            });
        } else if (coordinates.path(0).path(0).isNumber()) {
            double[] part = new double[2 * coordinates.size()];
            for (int i = 0; i < coordinates.size(); i++) {
                part[2 * i] = coordinates.path(i).path(0).doubleValue();
                part[2 * i + 1] = coordinates.path(i).path(1).doubleValue();
            }
            parts.add(part);
        } else {
            coordinates.forEach(each -> collect(each, parts));
        }
    }
}
