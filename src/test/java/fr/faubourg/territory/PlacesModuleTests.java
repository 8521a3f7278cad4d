package fr.faubourg.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.faubourg.shared.GeoPoint;
import fr.faubourg.territory.geometry.CoordinateSystem;
import fr.faubourg.territory.geometry.ShapeReader;
import fr.faubourg.territory.geometry.ShapeReading;
import fr.faubourg.testing.OnDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesModuleTests {

    @Autowired
    PlaceRegister register;

    @Autowired
    Places places;

    @Autowired
    PlaceQueries queries;

    @Autowired
    Locator locator;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private PlaceId territory = PlaceId.next();
    private PlaceId west = PlaceId.next();
    private PlaceId east = PlaceId.next();
    private PlaceId straddling = PlaceId.next();

    /** Two communes side by side, and a neighbourhood that lies for 60 % in the western one. */
    @BeforeAll
    void drawPlaces() {
        jdbc.sql("update territory.place set code = null where code is not null")
                .update();
        territory = add(PlaceKind.TERRITORY, "Val d'Orne-Claire", null, null, null);
        west = add(PlaceKind.COMMUNE, "Rivemont", "99123", territory, square(0.30, 47.20, 0.10));
        east = add(PlaceKind.COMMUNE, "Clairval", "99124", territory, square(0.40, 47.20, 0.10));
        straddling = add(PlaceKind.NEIGHBOURHOOD, "Les Tanneries", "QN09901M", null, square(0.394, 47.25, 0.01));
    }

    @Test
    void treeIsKeptUnfolded() {
        PlaceId bourg = add(PlaceKind.NEIGHBOURHOOD, "Le Bourg", "B1", west, null);
        PlaceId residence = add(PlaceKind.RESIDENCE, "Résidence des Cordiers", "R1", bourg, null);

        assertThat(places.withAncestors(residence))
                .containsExactly(residence.value(), bourg.value(), west.value(), territory.value());
        assertThat(places.ancestors(residence)).extracting(PlaceSummary::id).containsExactly(territory, west, bourg);

        Place moved = places.get(bourg);
        register.change(new PlaceRegister.Entry(withParent(moved, east), null));

        assertThat(places.withAncestors(residence))
                .containsExactly(residence.value(), bourg.value(), east.value(), territory.value());
    }

    @Test
    void placeCannotLieInsideItself() {
        Place top = places.get(territory);

        assertThatThrownBy(() -> register.change(new PlaceRegister.Entry(withParent(top, straddling), null)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void codeIsUniqueInItsSystem() {
        assertThatThrownBy(() -> add(PlaceKind.COMMUNE, "Autre", "99123", territory, null))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void straddlingNeighbourhoodLiesInBothCommunes() {
        assertThat(queries.areasAround(straddling))
                .extracting(overlap -> overlap.place().id(), overlap -> Math.round(overlap.share() * 100))
                .contains(
                        org.assertj.core.groups.Tuple.tuple(west, 60L), org.assertj.core.groups.Tuple.tuple(east, 40L));
        assertThat(queries.insideOf(east, 10))
                .extracting(overlap -> overlap.place().id())
                .contains(straddling);
    }

    @Test
    void pointHasItsPlacesAtEveryLevel() {
        assertThat(locator.locate(0.395, 47.252).containing()).contains(territory, west, straddling);
        assertThat(locator.locate(0.403, 47.252).mostPrecise()).contains(straddling);
        assertThat(locator.locate(0.403, 47.252).containing()).contains(territory, east, straddling);
        assertThat(locator.locate(0.40, 47.21).containing()).contains(west, east);
        assertThat(locator.locate(5, 47.21).containing()).isEmpty();
    }

    @Test
    void transactionThatMovesAPerimeterSeesIt() {
        PlaceId hamlet = add(PlaceKind.HAMLET, "Les Essarts", "H1", null, square(0.31, 47.21, 0.01));
        GeoPoint there = new GeoPoint(0.345, 47.245);
        assertThat(locator.locateAll(List.of(there)).getFirst().containing()).doesNotContain(hamlet);

        transaction.executeWithoutResult(status -> {
            Place place = places.get(hamlet);
            register.change(new PlaceRegister.Entry(place, square(0.34, 47.24, 0.01)));
            assertThat(locator.locateAll(List.of(there)).getFirst().containing())
                    .contains(hamlet);
            status.setRollbackOnly();
        });

        assertThat(locator.locateAll(List.of(there)).getFirst().containing()).doesNotContain(hamlet);
    }

    @Test
    void searchForgivesAccentsAndTypingErrors() {
        assertThat(places.search("taneries", 5)).extracting(PlaceSummary::name).contains("Les Tanneries");
        assertThat(places.search("QN09901M", 5))
                .extracting(PlaceSummary::id)
                .first()
                .isEqualTo(straddling);
    }

    @Test
    void earlierVersionsAreKept() {
        PlaceId garden = add(PlaceKind.PUBLIC_SPACE, "Jardin du Lavoir", "J1", straddling, null);
        Place place = places.get(garden);
        register.change(new PlaceRegister.Entry(place, square(0.395, 47.255, 0.001)));

        assertThat(jdbc.sql("select count(*) from territory.place_versions where id = :id")
                        .param("id", garden.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private PlaceId add(
            PlaceKind kind, String name, @Nullable String code, @Nullable PlaceId parent, @Nullable Geometry shape) {
        Place place = new Place(PlaceId.next(), kind, name, "Test", code, null, parent, "", null, null, null, 0);
        register.add(new PlaceRegister.Entry(place, shape));
        return place.id();
    }

    private static Place withParent(Place place, PlaceId parent) {
        return new Place(
                place.id(),
                place.kind(),
                place.name(),
                place.codeSystem(),
                place.code(),
                place.qpvGeneration(),
                parent,
                place.address(),
                place.dwellings(),
                place.point(),
                place.surface(),
                place.version());
    }

    private static Geometry square(double x, double y, double side) {
        String text =
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
                        .formatted(x, y, x + side, y + side);
        return ((ShapeReading.Taken) ShapeReader.read(text, CoordinateSystem.WGS84)).shape();
    }
}
