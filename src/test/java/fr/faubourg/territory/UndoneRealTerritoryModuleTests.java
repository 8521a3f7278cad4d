package fr.faubourg.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.bench.PublicData;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.tables.ImportTrial;
import fr.faubourg.tables.ImportTrial.Trial;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real files in and out again: the tree, what lies in what and where points fall are each time what they were before. */
@OnDatabase
@Tag("real-data")
@Tag("slow")
class UndoneRealTerritoryModuleTests {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Instance instance;

    @Autowired
    Locator locator;

    private final PublicData data = PublicData.orSkip();

    @Test
    void realFilesGoAsIfTheyHadNeverCome() throws Exception {
        instance.setUp("Occitanie", Instance.Mode.OWN);
        Viewer samuel = Accounts.with(jdbc, "Samuel Okoye", Role.ADMINISTRATOR);
        ImportTrial trial = new ImportTrial(application);
        List<GeoPoint> points = data.salesInOccitanie().stream()
                .map(point -> new GeoPoint(point.longitude(), point.latitude()))
                .toList();
        Map<String, String> homes = Map.of("target", "RESIDENCE", "codes", "Ville de Paris");
        Trial residences = run(
                trial, samuel, "patrimoine", file("housing/paris_social_housing_programmes.csv"), "lieux.csv", homes);
        State alone = state(points);
        Trial sectors = run(
                trial,
                samuel,
                "communes",
                file("communes/paris_arrondissements.geojson"),
                "secteurs.geojson",
                Map.of("target", "DISTRICT"));
        State inSectors = state(points);
        assertThat(inSectors.tree()).isNotEqualTo(alone.tree());
        byte[] perimeters = file("qpv/qpv2015_occitanie.geojson");
        Map<String, String> qpv = Map.of("target", "QPV_2015");
        Trial quarters = run(trial, samuel, "quartiers", perimeters, "qpv.geojson", qpv);
        State inQuarters = state(points);
        Trial communes = run(
                trial,
                samuel,
                "communes",
                file("communes/communes-31-haute-garonne.geojson"),
                "communes.geojson",
                Map.of("target", "COMMUNE"));
        assertThat(state(points)).isNotEqualTo(inQuarters);

        undo(trial, samuel, communes, communes.created(), 0);
        assertThat(state(points)).isEqualTo(inQuarters);
        byte[] renamed = new String(perimeters, StandardCharsets.UTF_8)
                .replaceAll("\"nom_qp\": ?\"", "\"nom_qp\":\"Faux ")
                .replaceAll("43\\.6", "43.7")
                .getBytes(StandardCharsets.UTF_8);
        Trial wrong = run(trial, samuel, "quartiers", renamed, "qpv.geojson", qpv);
        assertThat(wrong.updated()).isGreaterThan(90);
        assertThat(state(points)).isNotEqualTo(inQuarters);
        undo(trial, samuel, wrong, 0, wrong.updated());
        assertThat(state(points)).isEqualTo(inQuarters);
        // What was given back counts as changed since: the file that brought it stays.
        assertThat(trial.undo(quarters, samuel)).startsWith("APPLIED");
        undo(trial, samuel, sectors, sectors.created(), 0);
        assertThat(state(points).tree()).doesNotContain("Arrondissement").isNotEqualTo(inQuarters.tree());
        undo(trial, samuel, residences, residences.created(), 0);
    }

    /** Names and parents; what lies in what; how many points lie in places, and in how many. */
    private record State(String tree, String insides, long located) {}

    private State state(List<GeoPoint> points) {
        return new State(
                jdbc.sql("""
                        select string_agg(p.code_system || p.code || p.name || coalesce(' < ' || above.code, '') || coalesce(md5(p.perimeter), ''), ';' order by p.id)
                        from territory.place p left join territory.place above on above.id = p.parent_id
                        """).query(String.class).single(),
                jdbc.sql(
                                "select coalesce(string_agg(place_id || ' ' || area_id || ' ' || share, ';' order by place_id, area_id), '') from territory.place_inside")
                        .query(String.class)
                        .single(),
                locator.locateAll(points).stream()
                        .mapToLong(located -> located.containing().size())
                        .sum());
    }

    private byte[] file(String name) throws IOException {
        return Files.readAllBytes(data.folder().resolve(name));
    }

    private static Trial run(
            ImportTrial trial, Viewer viewer, String kind, byte[] file, String name, Map<String, String> options)
            throws Exception {
        long begun = System.nanoTime();
        Trial ran = trial.run(kind, name, file, options, viewer);
        System.out.printf(
                "%s: %d made, %d changed in %d ms%n",
                name, ran.created(), ran.updated(), (System.nanoTime() - begun) / 1_000_000);
        return ran;
    }

    private static void undo(ImportTrial trial, Viewer viewer, Trial made, long removed, long restored)
            throws Exception {
        long begun = System.nanoTime();
        assertThat(trial.undo(made, viewer)).isEqualTo("UNDONE %d %d 0".formatted(removed, restored));
        System.out.printf(
                "undone: %d removed, %d restored in %d ms%n",
                removed, restored, (System.nanoTime() - begun) / 1_000_000);
    }
}
