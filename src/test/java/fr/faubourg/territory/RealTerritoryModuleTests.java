package fr.faubourg.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.bench.PublicData;
import fr.faubourg.bench.PublicData.CodedPoint;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.tables.ImportCounts;
import fr.faubourg.tables.Imports;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real files, through the imports that people use: perimeters, communes, sectors, patrimony, indicators. */
@OnDatabase
@Tag("real-data")
@Tag("slow")
class RealTerritoryModuleTests {

    @Autowired
    Imports imports;

    @Autowired
    Instance instance;

    @Autowired
    Locator locator;

    @Autowired
    PlaceRepository places;

    @Autowired
    PlaceQueries queries;

    @Autowired
    IndicatorQueries indicators;

    @Autowired
    JdbcClient jdbc;

    private final PublicData data = PublicData.orSkip();

    @Test
    void realFilesMakeOneTerritory() {
        instance.setUp("Occitanie", Instance.Mode.OWN);
        Viewer hugo = Accounts.with(jdbc, "Hugo Bellanger", Role.ADMINISTRATOR);

        ImportCounts occitanie = load(hugo, "quartiers", "qpv/qpv2015_occitanie.geojson", Map.of("target", "QPV_2015"));
        assertThat(occitanie.created()).isEqualTo(105);
        assertThat(occitanie.warned()).isEqualTo(32);
        assertThat(occitanie.refused()).isZero();
        assertThat(load(hugo, "quartiers", "qpv/qpv2015_idf_3quartiers.geojson", Map.of("target", "QPV_2015"))
                        .created())
                .isEqualTo(3);
        assertThat(load(hugo, "quartiers", "qpv/qpv2015_occitanie.geojson", Map.of("target", "QPV_2015"))
                        .unchanged())
                .isEqualTo(105);
        publishedPointsFallInTheirNeighbourhood();

        load(hugo, "communes", "communes/communes-31-haute-garonne.geojson", Map.of("target", "COMMUNE"));
        load(hugo, "communes", "communes/communes-93-seine-saint-denis.geojson", Map.of("target", "COMMUNE"));
        assertThat(load(hugo, "communes", "communes/paris_arrondissements.geojson", Map.of("target", "DISTRICT"))
                        .created())
                .isEqualTo(17);
        neighbourhoodThatStraddlesLiesInEachCommune();

        assertThat(load(
                                hugo,
                                "patrimoine",
                                "housing/paris_social_housing_programmes.csv",
                                Map.of("target", "RESIDENCE", "codes", "Ville de Paris"))
                        .created())
                .isGreaterThan(2_500);

        load(
                hugo,
                "dictionnaire-indicateurs",
                "indicators/meta_qp.csv",
                Map.of("source", "Insee", "vintage", "2015-2020"));
        ImportCounts values = load(
                hugo,
                "indicateurs",
                "indicators/qpv_occitanie_indicateurs.csv",
                Map.of(
                        "codes",
                        "QPV 2015",
                        "year",
                        "2020",
                        "source",
                        "Insee",
                        "vintage",
                        "2015-2020",
                        "empty",
                        "SECRET"));
        assertThat(values.created()).isEqualTo(105);
        emptyCellsAreSecrets();
    }

    private void publishedPointsFallInTheirNeighbourhood() {
        List<CodedPoint> points = data.salesInOccitanie();
        Map<UUID, String> codes = jdbc
                .sql("select id, code from territory.place where code_system = 'QPV 2015'")
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("code")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Located> located = locator.locateAll(points.stream()
                .map(point -> new GeoPoint(point.longitude(), point.latitude()))
                .toList());
        int inside = 0;
        for (int i = 0; i < points.size(); i++) {
            String code = points.get(i).code();
            inside += located.get(i).containing().stream().anyMatch(id -> code.equals(codes.get(id.value()))) ? 1 : 0;
        }
        assertThat(points).hasSize(28_825);
        assertThat(inside).isEqualTo(28_739);
    }

    private void neighbourhoodThatStraddlesLiesInEachCommune() {
        PlaceId straddling = placeOf("QPV 2015", "QP093028").id();
        assertThat(queries.areasAround(straddling))
                .filteredOn(area -> area.place().kind() == PlaceKind.COMMUNE)
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private void emptyCellsAreSecrets() {
        assertThat(jdbc.sql("select count(*) from territory.indicator_value where secret")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(indicators.of(placeOf("QPV 2015", "QP009001"), null).lines())
                .filteredOn(line -> line.name().startsWith("Part des ménages dont l'origine principale"))
                .extracting(PlacePages.IndicatorLine::here)
                .containsExactly("secret statistique");
    }

    private Place placeOf(String codeSystem, String code) {
        return places.findByCodes(codeSystem, List.of(code)).getFirst();
    }

    private ImportCounts load(Viewer viewer, String kind, String file, Map<String, String> options) {
        long before = System.nanoTime();
        ImportCounts counts =
                imports.load(kind, data.folder().resolve(file), file.replaceAll(".*/", ""), options, viewer);
        System.out.printf("%s: %s in %d ms%n", file, counts, (System.nanoTime() - before) / 1_000_000);
        return counts;
    }
}
