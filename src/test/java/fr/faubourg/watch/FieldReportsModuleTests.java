package fr.faubourg.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.tables.ImportContext;
import fr.faubourg.tables.ImportRow;
import fr.faubourg.tables.ImportedTable;
import fr.faubourg.tables.RowVerdict;
import fr.faubourg.territory.PerimetersChanged;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.testing.OnDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FieldReportsModuleTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    FieldReports reports;

    @Autowired
    CategoryNames names;

    @Autowired
    Relocation relocation;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObservationSelections selections;

    @Autowired
    PointQueries points;

    private WatchTown town;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @Test
    @Order(1)
    void dryRunSaysWhatWouldHappenAndWritesNothing() {
        var verdicts = reports.check(
                List.of(
                        row("G1", "2024-05-02", "Éclairage", "", "0.3151", "47.2151"),
                        row("G2", "2024-05-03", "Graffitis", "Sur un mur", "0.332", "47.212"),
                        row("G3", "2999-01-01", "Éclairage", "", "", ""),
                        row("G4", "2024-05-03", "Éclairage", "", "0.332", "")),
                new Run(true, Map.of("unknown", FieldReportReading.CREATE)));
        assertThat(verdicts)
                .extracting(RowVerdict::outcome)
                .containsExactly(
                        RowVerdict.Outcome.CREATED,
                        RowVerdict.Outcome.CREATED,
                        RowVerdict.Outcome.REFUSED,
                        RowVerdict.Outcome.REFUSED);
        assertThat(verdicts.get(1).notes().getFirst().text()).contains("Graffitis – Sur un mur");
        assertThat(count()).isZero();
    }

    @Test
    @Order(2)
    void rowsBecomeObservationsWhereTheyLieAndUnderTheirCategory() {
        names.decide("Mobilier urbain", town.category("mobilier"), town.regulator);
        apply(
                row("G1", "2024-05-02", "eclairage", "", "0.3151", "47.2151"),
                row("G2", "2024-05-03", "Graffitis", "Sur un mur", "0.332", "47.212"),
                row("G5", "2024-05-04", "Mobilier urbain", "Banc", "0.312", "47.212"));
        assertThat(jdbc.sql("""
                                select o.external_number || ' ' || o.theme_label || ' ' || o.category_label || ' ' || p.name
                                from (select v.*, b.external_number from watch.observation_v v join watch.observation b on b.id = v.id) o
                                join territory.place_v p on p.id = o.place_id
                                order by o.number
                                """).query(String.class).list())
                .containsExactly(
                        "G1 Éclairage Éclairage Les Cordiers",
                        "G2 Graffitis Sur un mur Le Clos des Vignes",
                        "G5 Mobilier et signalétique Mobilier et signalétique Les Tanneries");
        assertThat(jdbc.sql("select count(*) from watch.observation_place")
                        .query(Long.class)
                        .single())
                .isEqualTo(3 + 2 + 2);
    }

    @Test
    @Order(3)
    void sameFileTwiceAddsNothing() {
        var verdicts = apply(
                row("G1", "2024-05-02", "eclairage", "", "0.3151", "47.2151"),
                row("G5", "2024-05-04", "Mobilier urbain", "Banc", "0.312", "47.212"));
        assertThat(verdicts).extracting(RowVerdict::outcome).containsOnly(RowVerdict.Outcome.UNCHANGED);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    @Order(4)
    void movedPerimetersTakeTheirObservationsAlong() {
        jdbc.sql(
                        "update territory.place set perimeter = (select perimeter from territory.place where id = :other) where id = :id")
                .param("other", town.vignes.value())
                .param("id", town.cordiers.value())
                .update();
        transaction.executeWithoutResult(_ -> relocation.on(new PerimetersChanged(List.of(town.cordiers.value()))));
        relocation.run();
        assertThat(inside(town.cordiers)).containsExactly("G2");
        assertThat(inside(town.tanneries)).containsExactly("G1", "G5");
        assertThat(jdbc.sql("select count(*) from watch.relocation")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(5)
    void parisIsLoadedInSeconds() throws IOException {
        var folder = System.getenv("FAUBOURG_PUBLIC_DATA");
        assumeTrue(folder != null, "FAUBOURG_PUBLIC_DATA is not set: the field reports of Paris are not loaded");
        var rows = new ArrayList<ImportRow>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Path.of(folder, "reports", "paris_field_reports.csv"))) {
            for (var line : csv) {
                rows.add(row(
                        line.getField("id_dmr"),
                        line.getField("datedecl"),
                        line.getField("type"),
                        line.getField("soustype"),
                        line.getField("lon"),
                        line.getField("lat")));
            }
        }
        long before = count();
        long start = System.nanoTime();
        for (int i = 0; i < rows.size(); i += reports.chunkSize()) {
            apply(rows.subList(i, Math.min(i + reports.chunkSize(), rows.size()))
                    .toArray(ImportRow[]::new));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("Paris: %d rows in %.1f s%n", rows.size(), seconds);
        assertThat(count() - before).isEqualTo(39_515);
        assertThat(seconds).isLessThan(60);
        var whole = selections.of(ObservationFilters.all(), town.reader);
        assertThat(points.geoJson(whole, BoundingBox.WORLD))
                .contains("\"gathered\" : true")
                .contains("×");
        assertThat(points.geoJson(whole, BoundingBox.parse("2.35,48.85,2.36,48.86")))
                .contains("\"gathered\" : false");
    }

    private final Map<Boolean, Run> runs = new HashMap<>();

    private List<RowVerdict> apply(ImportRow... rows) {
        var run = runs.computeIfAbsent(true, _ -> new Run(false, Map.of("unknown", FieldReportReading.CREATE)));
        return Objects.requireNonNull(transaction.execute(_ -> reports.apply(List.of(rows), run)));
    }

    private List<String> inside(PlaceId place) {
        return jdbc.sql("""
                        select o.external_number from watch.observation_place op join watch.observation o on o.id = op.observation_id
                        where op.place_id = :place order by o.external_number
                        """).param("place", place.value()).query(String.class).list();
    }

    private long count() {
        return jdbc.sql("select count(*) from watch.observation")
                .query(Long.class)
                .single();
    }

    @Test
    @Order(90)
    void aRegulatorOfOneBranchImportsWhatLiesThere() {
        var run = new Run(true, Map.of());
        var everywhere = reports.check(List.of(row("B1", "2024-05-02", "Éclairage", "", "0.3151", "47.2151")), run);
        run.viewer = town.person("Régis Branche", Role.REGULATOR, town.city, new PlaceId(Ids.next()));
        var elsewhere = reports.check(
                List.of(
                        row("B1", "2024-05-02", "Éclairage", "", "0.3151", "47.2151"),
                        row("B2", "2024-05-02", "Éclairage", "", "", "")),
                run);
        run.viewer = town.person("Régine Branche", Role.REGULATOR, town.city, town.tanneries);
        var here = reports.check(List.of(row("B1", "2024-05-02", "Éclairage", "", "0.3151", "47.2151")), run);
        assertThat(everywhere).noneMatch(RowVerdict::isRefused);
        assertThat(elsewhere).allMatch(RowVerdict::isRefused);
        assertThat(here).noneMatch(RowVerdict::isRefused);
    }

    private static ImportRow row(String number, String date, String type, String subType, String lon, String lat) {
        return new ImportRow(
                1,
                Map.of("number", number, "date", date, "category", type, "subType", subType, "lon", lon, "lat", lat),
                Map.of());
    }

    /** One run of a file of the tool "Dans Ma Rue". */
    private final class Run implements ImportContext {
        private final UUID id = Ids.next();
        private final boolean dry;
        private final Map<String, String> options;
        private final Map<String, Object> remembered = new HashMap<>();
        private Viewer viewer = town.regulator;

        Run(boolean dry, Map<String, String> options) {
            this.dry = dry;
            this.options = new HashMap<>(options);
            this.options.put("source", "Dans Ma Rue");
        }

        @Override
        public UUID importId() {
            return id;
        }

        @Override
        public Viewer viewer() {
            return viewer;
        }

        @Override
        public String fileName() {
            return "signalements.csv";
        }

        @Override
        public boolean dryRun() {
            return dry;
        }

        @Override
        public Optional<String> option(String name) {
            return Optional.ofNullable(options.get(name));
        }

        @Override
        public Optional<String> crs() {
            return Optional.empty();
        }

        @Override
        public void created(ImportedTable table, Collection<UUID> ids) {}

        @Override
        public void changing(ImportedTable table, Collection<UUID> ids) {}

        @Override
        @SuppressWarnings("unchecked")
        public <T> T once(String name, Supplier<T> value) {
            return (T) remembered.computeIfAbsent(name, _ -> value.get());
        }
    }
}
