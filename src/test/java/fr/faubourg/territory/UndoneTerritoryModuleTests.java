package fr.faubourg.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.tables.ImportTrial;
import fr.faubourg.tables.ImportTrial.Trial;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Perimeters, patrimony and passages are taken back as a whole, but for what people hold on to; geometry finds anew what it had found. */
@OnDatabase
class UndoneTerritoryModuleTests {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Instance instance;

    @Autowired
    PlaceRepository places;

    @Autowired
    PlaceQueries queries;

    @Autowired
    PlaceRegister register;

    @Autowired
    Locator locator;

    @Autowired
    DataSource database;

    private Viewer samuel;
    private ImportTrial trial;

    @BeforeEach
    void someoneImports() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        trial = new ImportTrial(application);
        samuel = Accounts.with(jdbc, "Samuel Okoye", Role.ADMINISTRATOR);
    }

    @Test
    void perimetersGoWithTheirImportAndWhatTheyHeldIsFoundAgain() throws Exception {
        Trial homes = patrimony("A", "RESIDENCE", "code;nom;lat;lon\nA1;Les Cordiers;47.205;0.305\n");
        Trial town = communes(feature("99001", "Rivemont", 0.29, 47.19, 0.1));
        Trial good = quarters("QPV_2015", feature("QA1", "Ancien", 0.30, 47.20, 0.01));
        assertThat(parentOf("A", "A1")).isEqualTo("Rivemont");
        PlaceId commune = idOf("INSEE", "99001");
        PlaceId former = idOf("QPV 2015", "QA1");
        assertThat(parentOf("QPV 2015", "QA1")).isEqualTo("Rivemont");

        assertThat(trial.undo(town, samuel)).isEqualTo("UNDONE 1 0 0");
        assertThat(find("INSEE", "99001")).isEmpty();
        assertThat(parentOf("A", "A1")).as("the next area that geometry tells").isEqualTo("Ancien");
        assertThat(parentOf("QPV 2015", "QA1")).isEmpty();
        assertThat(locator.locate(0.305, 47.205).containing()).containsExactly(former);
        assertThat(count("territory.place_ancestor where place_id = :id or ancestor_id = :id", commune))
                .isZero();
        assertThat(count("territory.place_inside where place_id = :id or area_id = :id", commune))
                .isZero();
        assertThat(count("territory.place_history where id = :id", commune))
                .as("the history keeps what was undone")
                .isPositive();

        assertThat(trial.undo(good, samuel)).isEqualTo("UNDONE 1 0 0");
        assertThat(parentOf("A", "A1")).isEmpty();
        assertThat(locator.locate(0.305, 47.205).containing()).isEmpty();
        assertThat(trial.undo(homes, samuel)).isEqualTo("UNDONE 1 0 0");
        assertThat(find("A", "A1")).isEmpty();

        Trial again = quarters("QPV_2015", feature("QA1", "Ancien", 0.30, 47.20, 0.01));
        assertThat(again.created()).as("the code is free again").isEqualTo(1);
    }

    @Test
    void changedPerimetersFindTheirFormerShapesAgain() throws Exception {
        Trial first = quarters(
                "QPV_2024",
                feature("QB1", "Les Tanneries", 0.50, 47.20, 0.01),
                feature("QB2", "Le Clos", 0.60, 47.20, 0.01));
        assertThat(first.created()).isEqualTo(2);
        String before = row("QB1");
        String unchanged = row("QB2");
        Trial wrong = quarters(
                "QPV_2024",
                feature("QB1", "Tannerie", 0.52, 47.22, 0.02),
                feature("QB2", "Le Clos", 0.60, 47.20, 0.01),
                feature("QB3", "De trop", 0.70, 47.20, 0.01));
        assertThat(wrong.updated()).isEqualTo(1);
        assertThat(row("QB1")).isNotEqualTo(before);
        assertThat(locator.locate(0.53, 47.23).mostPrecise()).contains(idOf("QPV 2024", "QB1"));

        assertThat(trial.undo(wrong, samuel)).isEqualTo("UNDONE 1 1 0");
        assertThat(row("QB1")).isEqualTo(before);
        assertThat(row("QB2")).isEqualTo(unchanged);
        assertThat(find("QPV 2024", "QB3")).isEmpty();
        assertThat(locator.locate(0.505, 47.205).mostPrecise()).contains(idOf("QPV 2024", "QB1"));
        assertThat(locator.locate(0.53, 47.23).containing()).isEmpty();
    }

    @Test
    void placesThatAreUsedOrChangedKeepAnImportFromBeingUndone() throws Exception {
        Trial homes = patrimony("C", "RESIDENCE", """
                code;nom;logements
                C1;Avec unité;1
                C2;Avec immeubles;2
                C3;Renommée depuis;3
                C4;Avec indicateur;4
                C5;Libre;5
                """);
        patrimony("C", "BUILDING", "code;nom;parent\nC21;Bâtiment A;C2\nC22;Bâtiment B;C2\n");
        UUID organisation = UUID.randomUUID();
        jdbc.sql("insert into directory.organisation (id, kind, name) values (:id, 'LANDLORD', 'Habitat du Loir')")
                .param("id", organisation)
                .update();
        jdbc.sql(
                        "insert into directory.sector (id, organisation_id, place_id) values (gen_random_uuid(), :organisation, :place)")
                .param("organisation", organisation)
                .param("place", idOf("C", "C1").value())
                .update();
        Place renamed = find("C", "C3").orElseThrow();
        register.change(new PlaceRegister.Entry(
                new Place(
                        renamed.id(),
                        renamed.kind(),
                        "Renommée à la main",
                        renamed.codeSystem(),
                        renamed.code(),
                        null,
                        null,
                        "",
                        3,
                        null,
                        null,
                        renamed.version()),
                null));
        jdbc.sql("""
                with measure as (
                    insert into territory.indicator (id, code, name, source, vintage, additive)
                    values (gen_random_uuid(), 'pop', 'Population', 'Insee', '2020', true) returning id)
                insert into territory.indicator_value (id, place_id, indicator_id, year, value)
                select gen_random_uuid(), :place, id, 2020, 12 from measure
                """).param("place", idOf("C", "C4").value()).update();

        assertThat(trial.undo(homes, samuel)).isEqualTo("APPLIED 0 0 0");
        assertThat(trial.undoPage(homes, samuel))
                .contains("4\u00a0fiches ne peuvent pas être annulées")
                .contains("utilisé par 1\u00a0unité qui le couvre")
                .contains("utilisé par 2\u00a0lieux qui s’y trouvent")
                .contains("utilisé par 1\u00a0valeur d’indicateur")
                .contains("Renommée à la main (C3)")
                .contains("modifié depuis l’import")
                .contains("annulez d’abord l’import qui l’a apporté")
                .doesNotContain("Libre");
        assertThat(trial.undoWhatCanBe(homes, samuel)).isEqualTo("UNDONE 1 0 4");
        assertThat(find("C", "C5")).isEmpty();
        assertThat(find("C", "C2")).isPresent();
        assertThat(trial.page("/imports/" + homes.id(), samuel)).contains("utilisé par 2\u00a0lieux qui s’y trouvent");
    }

    @Test
    void aFormerParentThatIsGoneIsNotFoundAgain() throws Exception {
        Trial parents = patrimony("D", "RESIDENCE", "code;nom\nD1;Première\n");
        patrimony("D", "BUILDING", "code;nom;parent\nD11;Bâtiment;D1\n");
        patrimony("D", "RESIDENCE", "code;nom\nD2;Seconde\n");
        Trial moved = patrimony("D", "BUILDING", "code;nom;parent\nD11;Bâtiment;D2\n");
        assertThat(parentOf("D", "D11")).isEqualTo("Seconde");
        assertThat(trial.undo(parents, samuel)).isEqualTo("UNDONE 1 0 0");
        assertThat(trial.undo(moved, samuel)).isEqualTo("UNDONE 0 1 0");
        assertThat(parentOf("D", "D11")).isEmpty();
    }

    @Test
    void aTreeThatAFileTurnedUpsideDownIsTurnedBack() throws Exception {
        patrimony("E", "PUBLIC_SPACE", "code;nom\nE1;Parc\nE2;Place\n");
        Trial below = patrimony("E", "PUBLIC_SPACE", "code;nom;parent\nE2;Place;E1\n");
        assertThat(below.updated()).isEqualTo(1);
        Trial freed = patrimony("E", "PUBLIC_SPACE", "code;nom\nE3;Allée\n");
        assertThat(freed.created()).isEqualTo(1);
        Trial turned = patrimony("E", "PUBLIC_SPACE", "code;nom;parent\nE2;Place;E3\nE1;Parc;E2\n");
        assertThat(turned.updated()).isEqualTo(2);
        assertThat(parentOf("E", "E1")).isEqualTo("Place");
        assertThat(trial.undo(turned, samuel)).isEqualTo("UNDONE 0 2 0");
        assertThat(parentOf("E", "E1")).isEmpty();
        assertThat(parentOf("E", "E2")).isEqualTo("Parc");
        assertThat(jdbc.sql("""
                        select count(*) from territory.place_ancestor a join territory.place p on p.id = a.place_id
                        where p.code_system = 'E' and a.depth > 0
                        """).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void aFormerParentThatWasPutBelowSinceKeepsAPlaceWhereItIs() throws Exception {
        patrimony("F", "PUBLIC_SPACE", "code;nom\nF1;Parc\nF2;Place\nF3;Allée\n");
        patrimony("F", "PUBLIC_SPACE", "code;nom;parent\nF2;Place;F1\n");
        Trial moved = patrimony("F", "PUBLIC_SPACE", "code;nom;parent\nF2;Placette;F3\n");
        patrimony("F", "PUBLIC_SPACE", "code;nom;parent\nF1;Parc;F2\n");
        assertThat(trial.undo(moved, samuel)).isEqualTo("APPLIED 0 0 0");
        assertThat(trial.undoPage(moved, samuel)).contains("Placette (F2)").contains("modifié depuis l’import");
        assertThat(parentOf("F", "F2")).isEqualTo("Allée");
    }

    @Test
    void anUndoingThatIsKilledWithinLeavesAllAsItWasAndIsDoneOnceAfterwards() throws Exception {
        patrimony("G", "RESIDENCE", "code;nom;lat;lon\nG1;Les Cordiers;47.205;0.905\n");
        Trial perimeters = quarters("QPV_2024", feature("QG1", "Le Bourg", 0.90, 47.20, 0.01));
        assertThat(parentOf("G", "G1")).isEqualTo("Le Bourg");
        CompletableFuture<String> undoing;
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table territory.place_inside in exclusive mode");
            undoing = CompletableFuture.supplyAsync(() -> {
                try {
                    return trial.undo(perimeters, samuel);
                } catch (Exception e) {
                    throw new CompletionException(e);
                }
            });
            long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (!killed()) {
                assertThat(System.nanoTime()).as("the undoing is at work").isLessThan(limit);
                Thread.sleep(20);
            }
            assertThat(find("QPV 2024", "QG1")).isPresent();
            assertThat(parentOf("G", "G1")).isEqualTo("Le Bourg");
            other.rollback();
        }
        assertThat(undoing.get(90, TimeUnit.SECONDS)).isEqualTo("UNDONE 1 0 0");
        assertThat(find("QPV 2024", "QG1")).isEmpty();
        assertThat(parentOf("G", "G1")).isEmpty();
    }

    /** Kills the connection that removes places, once it waits. */
    private boolean killed() {
        return jdbc.sql("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and wait_event_type = 'Lock'
                    and query like '%delete from territory.place %'
                """).query(Long.class).single() > 0;
    }

    @Test
    void passagesGoWithTheirImportAndThoseThatWereThereStay() throws Exception {
        Trial first = trial.run("passage-qpv", "qp2015;qp2024\nQP1;QN1\nQP1;QN2\n", samuel);
        assertThat(first.created()).isEqualTo(2);
        Trial wrong = trial.run("passage-qpv", "qp2015;qp2024\nQP1;QN1\nQP1;QN9\n", samuel);
        assertThat(wrong.created()).isEqualTo(1);
        assertThat(wrong.unchanged()).isEqualTo(1);
        assertThat(trial.undoPage(wrong, samuel)).contains("Annuler tout l’import");
        assertThat(trial.undo(wrong, samuel)).isEqualTo("UNDONE 1 0 0");
        assertThat(passages()).containsExactly("QP1 QN1", "QP1 QN2");
        assertThat(jdbc.sql("select count(*) from territory.qpv_passage_history where code_2024 = 'QN9'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(trial.undo(first, samuel)).isEqualTo("UNDONE 2 0 0");
        assertThat(passages()).isEmpty();
        assertThat(trial.undo(first, samuel)).as("never twice").isEqualTo("UNDONE 2 0 0");
    }

    private List<String> passages() {
        return jdbc.sql("select code_2015 || ' ' || code_2024 from territory.qpv_passage order by 1")
                .query(String.class)
                .list();
    }

    private Trial quarters(String target, String... features) throws Exception {
        return trial.run("quartiers", "quartiers.geojson", collection(features), Map.of("target", target), samuel);
    }

    private Trial communes(String... features) throws Exception {
        return trial.run("communes", "communes.geojson", collection(features), Map.of("target", "COMMUNE"), samuel);
    }

    private Trial patrimony(String codes, String target, String csv) throws Exception {
        return trial.run(
                "patrimoine",
                "lieux.csv",
                csv.getBytes(StandardCharsets.UTF_8),
                Map.of("target", target, "codes", codes),
                samuel);
    }

    private Optional<Place> find(String codeSystem, String code) {
        return places.findByCodes(codeSystem, List.of(code)).stream().findFirst();
    }

    private PlaceId idOf(String codeSystem, String code) {
        return find(codeSystem, code).orElseThrow().id();
    }

    private String parentOf(String codeSystem, String code) {
        List<PlaceSummary> above = queries.ancestors(idOf(codeSystem, code));
        return above.isEmpty() ? "" : above.getLast().name();
    }

    /** All of a place but what counts its changes. */
    private String row(String code) {
        return jdbc.sql("""
                select (to_jsonb(p) - array['version', 'recorded_from', 'recorded_by'])::text from territory.place p where code = :code
                """).param("code", code).query(String.class).single();
    }

    private long count(String what, PlaceId id) {
        return jdbc.sql("select count(*) from " + what)
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private static byte[] collection(String... features) {
        return ("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String feature(String code, String name, double x, double y, double side) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%1$s\",\"nom\":\"%2$s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%3$s,%4$s],[%5$s,%4$s],[%5$s,%6$s],[%3$s,%6$s],[%3$s,%4$s]]]}}"
                .formatted(code, name, at(x), at(y), at(x + side), at(y + side));
    }

    private static String at(double degrees) {
        return String.format(Locale.ROOT, "%.4f", degrees);
    }
}
