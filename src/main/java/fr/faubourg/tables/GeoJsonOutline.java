package fr.faubourg.tables;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a first reading of a GeoJSON file tells: the properties its features have between them, and the coordinate reference system.
 *
 * @param properties the column of each property, in order of appearance
 * @param idColumn the column of the features' {@code id} member, -1 when they have none or a property has that name
 * @param crs the name of the declared coordinate reference system, or null
 */
record GeoJsonOutline(
        Map<String, Integer> properties,
        int idColumn,
        @Nullable String crs) {

    static GeoJsonOutline read(JsonParser parser) {
        Map<String, Integer> properties = new LinkedHashMap<>();
        String type = null;
        String crs = null;
        boolean features = false;
        boolean ids = false;
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw notCollection("");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (name.equals("crs") && value == JsonToken.START_OBJECT) {
                crs = crsName(parser);
            } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
                features = true;
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    ids |= feature(parser, properties);
                }
            } else {
                parser.skipChildren();
            }
        }
        if (!features || !"FeatureCollection".equals(type)) {
            throw notCollection(type == null ? "" : type);
        }
        int idColumn = -1;
        if (ids && !properties.containsKey("id")) {
            idColumn = properties.size();
            properties.put("id", idColumn);
        }
        if (properties.size() >= Limits.COLUMNS) {
            throw Limits.tooManyColumns();
        }
        return new GeoJsonOutline(properties, idColumn, crs);
    }

    /** Moves a fresh parser into the array of features. */
    static void moveToFeatures(JsonParser parser) {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean features = parser.currentName().equals("features");
            if (parser.nextToken() == JsonToken.START_ARRAY && features) {
                return;
            }
            parser.skipChildren();
        }
    }

    /** Notes the feature's properties; tells whether it has an id. */
    private static boolean feature(JsonParser parser, Map<String, Integer> properties) {
        boolean id = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    properties.putIfAbsent(parser.currentName(), properties.size());
                    if (properties.size() > Limits.COLUMNS) {
                        throw Limits.tooManyColumns();
                    }
                    parser.nextToken();
                    parser.skipChildren();
                }
            } else {
                id |= name.equals("id") && value.isScalarValue() && value != JsonToken.VALUE_NULL;
                parser.skipChildren();
            }
        }
        return id;
    }

    private static @Nullable String crsName(JsonParser parser) {
        String name = null;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return name;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING && depth == 2 && "name".equals(parser.currentName())) {
                name = parser.getString();
            }
        }
        return name;
    }

    private static UnreadableFile notCollection(String type) {
        return new UnreadableFile(
                "Topology".equals(type)
                        ? "Ce fichier est du TopoJSON\u00a0: enregistrez-le en GeoJSON, puis déposez-le."
                        : "Ce fichier JSON n’est pas une collection d’objets GeoJSON (FeatureCollection)\u00a0: exportez la couche entière.");
    }
}
