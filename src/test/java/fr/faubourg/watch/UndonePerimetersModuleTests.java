package fr.faubourg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.Ids;
import fr.faubourg.tables.ImportTrial;
import fr.faubourg.tables.ImportTrial.Trial;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.testing.OnDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Observations lie where they lay before an import of perimeters that is undone; those that a person placed there keep it. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndonePerimetersModuleTests {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Relocation relocation;

    @Autowired
    Recording recording;

    private WatchTown town;
    private ImportTrial trial;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
        relocation.run();
        trial = new ImportTrial(application);
    }

    @Test
    void whatWasLocatedInPerimetersLiesAroundThemAgain() throws Exception {
        ObservationId earlier = recorded(null, new GeoPoint(0.3025, 47.2025));
        assertThat(lies(earlier)).containsExactly("> Rivemont", "Rivemont");
        Trial perimeters = imported("F1", "Le Faubourg", 0.302, 47.202);
        relocation.run();
        ObservationId later = recorded(null, new GeoPoint(0.3026, 47.2026));
        List<String> within = List.of("> Le Faubourg", "Le Faubourg", "Rivemont");
        assertThat(lies(earlier)).isEqualTo(within);
        assertThat(lies(later)).isEqualTo(within);

        assertThat(trial.undo(perimeters, town.administrator)).isEqualTo("UNDONE 1 0 0");
        List<String> around = List.of("> Rivemont", "Rivemont");
        assertThat(lies(earlier)).as("at once").isEqualTo(around);
        assertThat(lies(later)).as("at once").isEqualTo(around);
        assertThat(jdbc.sql("select count(*) from watch.relocation")
                        .query(Long.class)
                        .single())
                .as("geometry is asked again, now or soon")
                .isLessThanOrEqualTo(1);
        relocation.run();
        assertThat(lies(earlier)).isEqualTo(around);
        assertThat(lies(later)).isEqualTo(around);
        assertThat(jdbc.sql("""
                        select count(*) from watch.observation_place_history h
                        where h.observation_id = :id and not exists (select from territory.place p where p.id = h.place_id)
                        """).param("id", earlier.value()).query(Long.class).single())
                .as("the history keeps where it lay")
                .isEqualTo(1);
    }

    @Test
    void whatLayInAFormerPerimeterLiesInItAgain() throws Exception {
        imported("F2", "Les Prés", 0.306, 47.202);
        relocation.run();
        ObservationId there = recorded(null, new GeoPoint(0.3065, 47.2025));
        ObservationId beside = recorded(null, new GeoPoint(0.3065, 47.2065));
        assertThat(lies(there)).contains("> Les Prés");
        Trial wrong = imported("F2", "Les Prés", 0.306, 47.206);
        assertThat(wrong.updated()).isEqualTo(1);
        relocation.run();
        assertThat(lies(there)).doesNotContain("Les Prés");
        assertThat(lies(beside)).contains("> Les Prés");

        assertThat(trial.undo(wrong, town.administrator)).isEqualTo("UNDONE 0 1 0");
        relocation.run();
        assertThat(lies(there)).contains("> Les Prés", "Les Prés");
        assertThat(lies(beside)).containsExactly("> Rivemont", "Rivemont");
    }

    @Test
    void aPlaceThatAPersonChoseForAnObservationStays() throws Exception {
        Trial perimeters = imported("F3", "Le Moulin", 0.302, 47.208);
        PlaceId mill = new PlaceId(jdbc.sql("select id from territory.place where code = 'F3'")
                .query(UUID.class)
                .single());
        recorded(mill, null);
        assertThat(trial.undo(perimeters, town.administrator)).isEqualTo("APPLIED 0 0 0");
        assertThat(trial.undoPage(perimeters, town.administrator))
                .contains("Le Moulin (F3)")
                .contains("utilisé par 1\u00a0constat");
    }

    private ObservationId recorded(@Nullable PlaceId place, @Nullable GeoPoint point) {
        return recording.record(town.lampOut(place, point), Ids.next(), List.of(), town.regulator);
    }

    private Trial imported(String code, String name, double x, double y) throws Exception {
        String file = """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"%1$s","nom":"%2$s"},
                "geometry":{"type":"Polygon","coordinates":[[[%3$s,%4$s],[%5$s,%4$s],[%5$s,%6$s],[%3$s,%6$s],[%3$s,%4$s]]]}}]}
                """.formatted(code, name, x, y, x + 0.002, y + 0.002);
        return trial.run(
                "quartiers",
                "quartiers.geojson",
                file.getBytes(StandardCharsets.UTF_8),
                Map.of("target", "NEIGHBOURHOOD"),
                town.administrator);
    }

    /** The place it points to, then all that it lies in. */
    private List<String> lies(ObservationId id) {
        return jdbc.sql("""
                select '> ' || p.name as name from watch.observation o join territory.place p on p.id = o.place_id where o.id = :id
                union all
                (select p.name from watch.observation_place m join territory.place p on p.id = m.place_id where m.observation_id = :id)
                order by 1
                """).param("id", id.value()).query(String.class).list();
    }
}
