package fr.faubourg.tables;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A GeoJSON FeatureCollection, streamed: a feature is a row, its properties are the columns, its geometry is the column
 * {@code geometry} as raw JSON.
 */
final class GeoJsonSheet implements Sheet {
    static final String GEOMETRY = "geometry";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(60)
                    .maxStringLength(Limits.CELL_CHARACTERS)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private final JsonParser parser;
    private final GeoJsonOutline outline;
    private final List<String> headings;
    private long rank;

    private GeoJsonSheet(JsonParser parser, GeoJsonOutline outline) {
        this.parser = parser;
        this.outline = outline;
        List<String> names = new ArrayList<>();
        names.add(GEOMETRY);
        names.addAll(outline.properties().keySet());
        List<String> unique = Headings.clean(names);
        this.headings = new ArrayList<>(unique.subList(1, unique.size()));
        this.headings.add(GEOMETRY);
    }

    static GeoJsonSheet open(Path file) throws IOException {
        TextEncoding encoding = TextEncoding.detect(file);
        GeoJsonOutline outline;
        try (Reader text = encoding.open(file);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            outline = GeoJsonOutline.read(parser);
        } catch (JacksonException e) {
            throw damaged(e);
        }
        JsonParser parser = JSON.createParser(ObjectReadContext.empty(), encoding.open(file));
        try {
            GeoJsonOutline.moveToFeatures(parser);
        } catch (JacksonException e) {
            parser.close();
            throw damaged(e);
        }
        return new GeoJsonSheet(parser, outline);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public Iterator<Row> rows() {
        return new RowIterator() {
            @Override
            @Nullable Row read() {
                try {
                    return parser.nextToken() == JsonToken.START_OBJECT ? feature() : null;
                } catch (JacksonException e) {
                    throw damaged(e);
                }
            }
        };
    }

    @Override
    public String description() {
        return "GeoJSON"
                + crs().map(name -> ", système de coordonnées " + crsLabel(name))
                        .orElse("");
    }

    @Override
    public Optional<String> crs() {
        return Optional.ofNullable(outline.crs());
    }

    @Override
    public void close() {
        parser.close();
    }

    /** "urn:ogc:def:crs:OGC:1.3:CRS84" is what people know as WGS84. */
    static String crsLabel(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.endsWith("CRS84") || upper.matches(".*EPSG:[\\d.]*:?4326")) {
            return "WGS84";
        }
        return upper.matches(".*EPSG:[\\d.]*:?2154") ? "Lambert 93" : name;
    }

    private Row feature() {
        rank++;
        String[] cells = new String[headings.size()];
        Arrays.fill(cells, "");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                properties(cells);
            } else if (name.equals(GEOMETRY) && value == JsonToken.START_OBJECT) {
                cells[cells.length - 1] = raw(Limits.GEOMETRY_CHARACTERS);
            } else if (name.equals("id") && value.isScalarValue() && outline.idColumn() >= 0) {
                cells[outline.idColumn()] = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return new Row(rank, List.of(cells), null);
    }

    private void properties(String[] cells) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Integer column = outline.properties().get(parser.currentName());
            JsonToken value = parser.nextToken();
            if (column == null || value == JsonToken.VALUE_NULL) {
                parser.skipChildren();
            } else if (value.isStructStart()) {
                cells[column] = raw(Limits.CELL_CHARACTERS);
            } else {
                cells[column] = parser.getString().strip();
            }
        }
    }

    /** The raw JSON of the structure that begins here. */
    private String raw(int most) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            int depth = 0;
            do {
                JsonToken token = parser.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                generator.copyCurrentEvent(parser);
                if (text.getBuffer().length() > most) {
                    throw new UnreadableFile(
                            "Objet n° " + rank
                                    + "\u00a0: sa forme est trop détaillée pour être reprise. Simplifiez-la, puis déposez le fichier de nouveau.");
                }
            } while (depth > 0 && parser.nextToken() != null);
        }
        return text.toString();
    }

    private static UnreadableFile damaged(JacksonException e) {
        int line = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
        return new UnreadableFile(
                "Ce fichier ne se lit pas comme du GeoJSON" + (line > 0 ? " (ligne " + line + ")" : "")
                        + "\u00a0: exportez-le de nouveau depuis l’outil d’où il vient.",
                e);
    }
}
