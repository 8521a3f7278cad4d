package fr.faubourg.demo.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** The places of Rivemont as the plan draws them, in metres. */
class PlacesTests {

    private static final Plan PLAN = Plan.read();
    private static final Places PLACES = new Places(PLAN, new Streets(PLAN));
    private static final List<Feature> ALL = Stream.concat(PLACES.perimeters().stream(), PLACES.places().stream())
            .toList();

    @Test
    void codesAreUnique() {
        assertThat(ALL).extracting(feature -> feature.text("code")).doesNotHaveDuplicates();
    }

    @Test
    void entrancesAreInTheWallOfTheirBuildingAndInsideItsResidence() {
        for (var entrance : ofKind("entrance")) {
            var building = coded(entrance.text("parent"));
            assertThat(building.shape().covers(entrance.shape()))
                    .as(entrance.text("code"))
                    .isTrue();
            assertThat(building.shape().getBoundary().distance(entrance.shape()))
                    .isLessThan(2);
            assertThat(coded(building.text("parent")).shape().covers(building.shape()))
                    .as(building.text("code"))
                    .isTrue();
        }
    }

    @Test
    void residencesLieInTheNeighbourhoodMeantAndOneCrossesItsEdge() {
        var tanneries = coded("QN09901M").shape();
        var vignes = coded("QN09902N").shape();
        assertThat(List.of("moulin", "cordiers", "garance", "peupliers"))
                .allSatisfy(code -> assertThat(tanneries.covers(coded(code).shape()))
                        .as(code)
                        .isTrue());
        assertThat(List.of("sarments", "treille"))
                .allSatisfy(code ->
                        assertThat(vignes.covers(coded(code).shape())).as(code).isTrue());
        assertThat(tanneries.crosses(coded("ecluse").shape().getBoundary())).isTrue();
        assertThat(share(coded("ecluse").shape(), tanneries)).isBetween(0.1, 0.5);
    }

    @Test
    void neighbourhoodsLieInTheCommuneAndApartFromEachOther() {
        var commune = coded("99123").shape();
        var neighbourhoods = List.of(
                coded("QN09901M").shape(),
                coded("QN09902N").shape(),
                coded("bourg").shape(),
                coded("essarts").shape());
        assertThat(neighbourhoods).allMatch(commune::covers);
        for (var one : neighbourhoods) {
            assertThat(neighbourhoods.stream().filter(other -> other != one)).allMatch(one::disjoint);
        }
    }

    private static double share(Geometry place, Geometry area) {
        return place.intersection(area).getArea() / place.getArea();
    }

    private static Feature coded(String code) {
        return ALL.stream()
                .filter(feature -> feature.text("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Feature> ofKind(String kind) {
        return ALL.stream().filter(feature -> feature.text("kind").equals(kind)).toList();
    }
}
