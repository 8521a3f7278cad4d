package fr.faubourg.demo;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * GeoJSON packed for the way to the browser, a third of its size once compressed: {@code {"packed":100000,"features":[[properties, type,
 * coordinates]…]}}, where each list of positions is one list of whole numbers (x, y, then the steps from each position to the next, in
 * hundred-thousandths of a degree: about a metre), rings without their closing position. {@code map-ground.js} unpacks it.
 */
final class PackedGround {

    private static final int SCALE = 100_000;

    private PackedGround() {}

    static byte[] of(JsonNode collection) {
        var mapper = JsonMapper.shared();
        var packed = mapper.createObjectNode().put("packed", SCALE);
        var features = packed.putArray("features");
        for (JsonNode feature : collection.path("features")) {
            JsonNode geometry = feature.path("geometry");
            String type = geometry.path("type").asString("");
            var each = features.addArray();
            each.add(feature.path("properties"));
            each.add(type);
            each.add(positions(geometry.path("coordinates"), type.endsWith("Polygon"), mapper.createArrayNode()));
        }
        return mapper.writeValueAsBytes(packed);
    }

    private static ArrayNode positions(JsonNode coordinates, boolean ring, ArrayNode into) {
        if (coordinates.path(0).isNumber()) {
            return into.add(whole(coordinates.path(0))).add(whole(coordinates.path(1)));
        }
        if (!coordinates.path(0).path(0).isNumber()) {
            coordinates.forEach(each -> positions(each, ring, into.addArray()));
            return into;
        }
        for (int[] step : steps(coordinates, ring)) {
            into.add(step[0]).add(step[1]);
        }
        return into;
    }

    /** From each position to the next, without steps of nothing. */
    private static List<int[]> steps(JsonNode line, boolean ring) {
        var steps = new ArrayList<int[]>();
        int x = 0;
        int y = 0;
        int last = line.size() - (ring ? 1 : 0);
        for (int i = 0; i < last; i++) {
            int nextX = whole(line.path(i).path(0));
            int nextY = whole(line.path(i).path(1));
            if (i == 0 || nextX != x || nextY != y) {
                steps.add(new int[] {nextX - x, nextY - y});
            }
            x = nextX;
            y = nextY;
        }
        return steps;
    }

    private static int whole(JsonNode degrees) {
        return (int) Math.round(degrees.doubleValue() * SCALE);
    }
}
