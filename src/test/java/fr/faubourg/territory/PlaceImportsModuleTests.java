package fr.faubourg.territory;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.tables.ImportCounts;
import fr.faubourg.tables.Imports;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlaceImportsModuleTests {

    @Autowired
    Imports imports;

    @Autowired
    Instance instance;

    @Autowired
    PlaceRepository places;

    @Autowired
    PlaceQueries queries;

    @Autowired
    IndicatorQueries indicators;

    @Autowired
    Locator locator;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @TempDir
    Path folder = Path.of("");

    private Viewer hugo = new Viewer(new AccountId(new UUID(0, 0)), "", "", List.of());

    @BeforeAll
    void settle() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        hugo = Accounts.with(jdbc, "Hugo Bellanger", Role.ADMINISTRATOR);
    }

    @Test
    @Order(1)
    void neighbourhoodsAreImportedMendedOrRefused() throws IOException {
        ImportCounts counts = load(
                "quartiers",
                "quartiers.geojson",
                collection(
                        "",
                        feature("QN09901M", "Les Tanneries", polygon(0.30, 47.20, 0.01)),
                        feature(
                                "QN09902M",
                                "Le Clos des Vignes",
                                "[[[0.32,47.20],[0.34,47.22],[0.34,47.20],[0.32,47.22],[0.32,47.20]]]"),
                        feature("QN09903N", "Berlin", polygon(13.4, 52.5, 0.01)),
                        feature("QN09901M", "Les Tanneries bis", polygon(0.30, 47.20, 0.01)),
                        feature("", "Sans code", polygon(0.30, 47.20, 0.01))),
                Map.of("target", "QPV_2024"));

        assertThat(counts.created()).isEqualTo(2);
        assertThat(locator.locate(0.305, 47.205).mostPrecise()).isEqualTo(idOf("QPV 2024", "QN09901M"));
        assertThat(jdbc.sql("select count(*) from territory.place")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @Order(2)
    void importingAgainUpdatesAndAdoptsOrphans() throws IOException {
        load(
                "communes",
                "communes.geojson",
                collection("", feature("99123", "Rivemont", polygon(0.29, 47.19, 0.10))),
                Map.of("target", "COMMUNE"));
        ImportCounts counts = load(
                "quartiers",
                "quartiers.geojson",
                collection(
                        "",
                        feature("QN09901M", "Les Tanneries", polygon(0.31, 47.21, 0.01)),
                        feature(
                                "QN09902M",
                                "Le Clos des Vignes",
                                "[[[0.32,47.20],[0.34,47.22],[0.34,47.20],[0.32,47.22],[0.32,47.20]]]")),
                Map.of("target", "QPV_2024"));

        assertThat(counts.updated()).isEqualTo(1);
        assertThat(counts.unchanged()).isEqualTo(1);
        PlaceId tanneries = idOf("QPV 2024", "QN09901M").orElseThrow();
        assertThat(locator.locate(0.315, 47.215).mostPrecise()).contains(tanneries);
        assertThat(queries.ancestors(tanneries)).extracting(PlaceSummary::name).containsExactly("Rivemont");
    }

    @Test
    @Order(3)
    void lambert93IsRecognised() throws IOException {
        load(
                "quartiers",
                "l93.geojson",
                collection(
                        "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::2154\"}},",
                        feature(
                                "L1",
                                "Le Bourg",
                                "[[[496000,6680000],[496500,6680000],[496500,6680500],[496000,6680500],[496000,6680000]]]")),
                Map.of("target", "NEIGHBOURHOOD"));

        Place bourg = places.find(idOf("Local", "L1").orElseThrow()).orElseThrow();
        assertThat(bourg.surface()).isCloseTo(250_000.0, org.assertj.core.data.Percentage.withPercentage(1));
        assertThat(locator.locate(0.3154, 47.1912).containing()).isNotNull();
    }

    @Test
    @Order(4)
    void patrimonyComesFromATable() throws IOException {
        ImportCounts counts = load(
                "patrimoine", "residences.csv", """
                reference;nom;adresse;logements;latitude;longitude
                HDR-1;Résidence des Cordiers;3 allée des Cordiers;48;47,215;0,315
                HDR-2;;12 rue du Lavoir;12;;
                """, Map.of("target", "RESIDENCE", "codes", "Habitat des Deux Rives"));

        assertThat(counts.created()).isEqualTo(2);
        PlaceId residence = idOf("Habitat des Deux Rives", "HDR-1").orElseThrow();
        assertThat(queries.ancestors(residence))
                .extracting(PlaceSummary::name)
                .containsExactly("Rivemont", "Les Tanneries");
        assertThat(places.find(idOf("Habitat des Deux Rives", "HDR-2").orElseThrow())
                        .orElseThrow()
                        .name())
                .isEqualTo("12 rue du Lavoir");
    }

    @Test
    @Order(5)
    void secretIsShownAsSuchAndNeverAsZero() throws IOException {
        load("dictionnaire-indicateurs", "dictionnaire.csv", """
                colonne;description
                pop_mun;Population municipale
                tp60;Taux de pauvreté
                """, Map.of("source", "Insee", "vintage", "2020"));
        load("indicateurs", "valeurs.csv", """
                code_qp;nom_qp;pop_mun;tp60
                QN09901M;Les Tanneries;2470;43,9
                QN09902M;Le Clos des Vignes;;
                QN00000X;Ailleurs;1;2
                """, values("QPV 2024"));
        load("indicateurs", "communes.csv", """
                code_insee;nom;pop_mun;tp60
                99123;Rivemont;12564;
                """, values("INSEE"));

        PlacePages.IndicatorTable tanneries = tableOf("QN09901M");
        assertThat(tanneries.communeName()).isEqualTo("Rivemont");
        assertThat(tanneries.lines())
                .extracting(PlacePages.IndicatorLine::name)
                .containsExactly("Population municipale", "Taux de pauvreté");
        assertThat(tanneries.lines().getFirst().additive()).isTrue();
        assertThat(tanneries.lines().getLast().here()).contains("43,9").contains("%");
        assertThat(tanneries.lines().getLast().commune()).isEqualTo("secret statistique");
        assertThat(tableOf("QN09902M").lines())
                .allSatisfy(line -> assertThat(line.here()).isEqualTo("secret statistique"));
    }

    @Test
    @Order(6)
    void passageLinksTheGenerations() throws Exception {
        load("passage-qpv", "passage.csv", "code_qp_2015;code_qp_2024\nQP099001;QN09901M\n", Map.of());

        web.perform(get("/lieux/" + idOf("QPV 2024", "QN09901M").orElseThrow()).with(as(hugo)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("QP099001")))
                .andExpect(content().string(containsString("ne s’additionne pas")));
    }

    private PlacePages.IndicatorTable tableOf(String code) {
        Place place = places.find(idOf("QPV 2024", code).orElseThrow()).orElseThrow();
        return indicators.of(
                place,
                queries.summaries(List.of(idOf("INSEE", "99123").orElseThrow())).getFirst());
    }

    private static Map<String, String> values(String codes) {
        return Map.of("codes", codes, "year", "2020", "source", "Insee", "vintage", "2020", "empty", "SECRET");
    }

    private Optional<PlaceId> idOf(String codeSystem, String code) {
        return places.findByCodes(codeSystem, List.of(code)).stream()
                .map(Place::id)
                .findFirst();
    }

    private ImportCounts load(String kind, String name, String text, Map<String, String> options) throws IOException {
        Path file = Files.writeString(folder.resolve(UUID.randomUUID() + "-" + name), text);
        return imports.load(kind, file, name, options, hugo);
    }

    private static String collection(String crs, String... features) {
        return "{\"type\":\"FeatureCollection\"," + crs + "\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String code, String name, String rings) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"nom\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":%s}}"
                .formatted(code, name, rings);
    }

    private static String polygon(double x, double y, double side) {
        return "[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]".formatted(x, y, x + side, y + side);
    }
}
