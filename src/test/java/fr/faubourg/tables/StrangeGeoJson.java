package fr.faubourg.tables;

import fr.faubourg.tables.StrangeFiles.StrangeFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** GeoJSON files as no standard foresees them. */
final class StrangeGeoJson {
    private static final String SQUARE = "[[[2,48],[2.1,48],[2.1,48.1],[2,48.1],[2,48]]]";

    private StrangeGeoJson() {}

    static List<StrangeFile> all() {
        List<StrangeFile> files = new ArrayList<>();
        geometry(files, "nan", "{\"type\":\"Point\",\"coordinates\":[NaN,48]}");
        geometry(files, "vide", "{\"type\":\"Polygon\",\"coordinates\":[]}");
        geometry(files, "nulle", "null");
        geometry(files, "absurde", "{\"type\":\"Cube\",\"coordinates\":[1]}");
        geometry(files, "sans-type", "{\"coordinates\":[2,48]}");
        geometry(
                files,
                "altitude",
                "{\"type\":\"Polygon\",\"coordinates\":[[[2,48,3],[2.1,48,3],[2.1,48.1,3],[2,48,3]]]}");
        geometry(files, "textes", "{\"type\":\"Point\",\"coordinates\":[\"2\",\"48\"]}");
        geometry(files, "ouverte", "{\"type\":\"Polygon\",\"coordinates\":[[[2,48],[2.1,48],[2.1,48.1]]]}");
        geometry(
                files,
                "croisee",
                "{\"type\":\"Polygon\",\"coordinates\":[[[2,48],[2.1,48.1],[2.1,48],[2,48.1],[2,48]]]}");
        geometry(files, "hors-du-monde", "{\"type\":\"Point\",\"coordinates\":[652381,6862047]}");
        geometry(
                files,
                "collection",
                "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[2,48]}]}");
        geometry(files, "ligne", "{\"type\":\"LineString\",\"coordinates\":[[2,48],[2.1,48]]}");
        geometry(files, "profonde", "{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(40) + "]".repeat(40) + "}");
        geometry(
                files,
                "tres-profonde",
                "{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");
        geometry(files, "tableau", "[2,48]");
        geometry(
                files,
                "enorme",
                "{\"type\":\"MultiPoint\",\"coordinates\":["
                        + IntStream.range(0, 300_000)
                                .mapToObj(i -> "[2.000001,48.00001]")
                                .collect(Collectors.joining(","))
                        + "]}");
        String good =
                feature("{\"type\":\"Polygon\",\"coordinates\":" + SQUARE + "}", "{\"code\":\"A\",\"nom\":\"Carré\"}");
        text(files, "bonne", collection(good));
        text(
                files,
                "crs-lambert",
                collection(good)
                        .replaceFirst("\\{", "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:2154\"}},"));
        text(
                files,
                "crs-inconnu",
                collection(good)
                        .replaceFirst("\\{", "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:99999\"}},"));
        text(files, "crs-nul", collection(good).replaceFirst("\\{", "{\"crs\":null,"));
        text(files, "proprietes-nulles", collection(feature("null", "null")));
        text(
                files,
                "proprietes-imbriquees",
                collection(feature("null", "{\"code\":{\"a\":[1,{\"b\":2}]},\"nom\":[1,2]}")));
        text(files, "cles-en-double", collection(feature("null", "{\"code\":\"A\",\"code\":\"B\"}")));
        text(
                files,
                "501-proprietes",
                collection(feature(
                        "null",
                        "{"
                                + IntStream.range(0, 501)
                                        .mapToObj(i -> "\"c" + i + "\":" + i)
                                        .collect(Collectors.joining(","))
                                + "}")));
        text(files, "identifiants", collection(good.replaceFirst("\\{", "{\"id\":[1],")));
        text(files, "objet-seul", good);
        text(files, "aucun-objet", collection(""));
        text(files, "objets-nuls", collection("null,1,\"a\""));
        text(files, "tronque", collection(good).substring(0, 90));
        text(files, "virgule-finale", collection(good + ","));
        text(files, "commentaire", "/* ici */" + collection(good));
        text(files, "guillemets-simples", collection(good).replace('"', '\''));
        text(files, "suite", collection(good) + collection(good));
        text(files, "topojson", "{\"type\":\"Topology\",\"objects\":{}}");
        text(files, "emoji", collection(feature("null", "{\"code\":\"😀\",\"nom\":\"\\uD83D\"}")));
        files.add(new StrangeFile("marque.geojson", ("\uFEFF" + collection(good)).getBytes(StandardCharsets.UTF_8)));
        files.add(new StrangeFile("utf16.geojson", ("\uFEFF" + collection(good)).getBytes(StandardCharsets.UTF_16LE)));
        return files;
    }

    private static void geometry(List<StrangeFile> files, String name, String geometry) {
        text(files, "forme-" + name, collection(feature(geometry, "{\"code\":\"A\",\"nom\":\"Ici\"}")));
    }

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
    }

    private static String collection(String features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    private static void text(List<StrangeFile> files, String name, String content) {
        files.add(new StrangeFile(name + ".geojson", content.getBytes(StandardCharsets.UTF_8)));
    }
}
