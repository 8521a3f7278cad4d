package fr.faubourg.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.faubourg.territory.geometry.CoordinateSystem;
import fr.faubourg.territory.geometry.ShapeReader;
import fr.faubourg.territory.geometry.ShapeReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real public data that benchmarks and slow tests run on: perimeters, points, field reports. None of it is in the
 * repository; the environment variable {@code FAUBOURG_PUBLIC_DATA} names its folder.
 */
public record PublicData(Path folder) {

    /** A shape of a file with its properties. */
    public record Feature(JsonNode properties, String geometry) {
        public String property(String name) {
            return properties.path(name).asString("");
        }
    }

    /** A published point and the code of the perimeter that it was published under. */
    public record CodedPoint(double longitude, double latitude, String code) {}

    /** Where the data is, if it is there. */
    public static Optional<PublicData> find() {
        return Optional.ofNullable(System.getenv("FAUBOURG_PUBLIC_DATA"))
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(PublicData::new);
    }

    /** Where the data is, for a test: one that says that it is missing when it is not there. */
    public static PublicData orSkip() {
        Optional<PublicData> found = find();
        if (found.isEmpty()) {
            String missing = "Public data missing: set FAUBOURG_PUBLIC_DATA to its folder to run this test.";
            System.out.println(missing);
            Assumptions.abort(missing);
        }
        return found.orElseThrow();
    }

    /** All perimeters, mended: neighbourhoods, communes of four departments, the sectors of Paris. */
    public List<Geometry> perimeters() {
        List<Geometry> all = new ArrayList<>();
        for (String file : List.of(
                "qpv/qpv2015_occitanie.geojson",
                "qpv/qpv2015_idf_3quartiers.geojson",
                "communes/communes-31-haute-garonne.geojson",
                "communes/communes-42-loire.geojson",
                "communes/communes-93-seine-saint-denis.geojson",
                "communes/communes-94-val-de-marne.geojson",
                "communes/paris_arrondissements.geojson")) {
            features(file).forEach(feature -> all.add(mended(feature)));
        }
        return all;
    }

    public List<Feature> features(String file) {
        List<Feature> features = new ArrayList<>();
        for (JsonNode feature :
                JsonMapper.shared().readTree(folder.resolve(file).toFile()).path("features")) {
            features.add(new Feature(
                    feature.path("properties"), feature.path("geometry").toString()));
        }
        return features;
    }

    public static Geometry mended(Feature feature) {
        return switch (ShapeReader.read(feature.geometry(), CoordinateSystem.WGS84)) {
            case ShapeReading.Taken taken -> taken.shape();
            case ShapeReading.Refused refused -> throw new IllegalStateException(refused + " " + feature.properties());
        };
    }

    /** The 28,825 sales of Occitanie, each published under its QPV. */
    public List<CodedPoint> salesInOccitanie() {
        return points("qpv/points_occitanie.csv", "lon", "lat", "code_qp");
    }

    /** The field reports of Paris that have a position. */
    public List<CodedPoint> reportsInParis() {
        return points("reports/paris_field_reports.csv", "lon", "lat", "id_dmr");
    }

    private List<CodedPoint> points(String file, String longitude, String latitude, String code) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(folder.resolve(file))) {
            return reader.stream()
                    .filter(row -> !row.getField(longitude).isBlank()
                            && !row.getField(latitude).isBlank())
                    .map(row -> new CodedPoint(
                            Double.parseDouble(row.getField(longitude)),
                            Double.parseDouble(row.getField(latitude)),
                            row.getField(code)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
