package fr.faubourg.territory.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.faubourg.territory.geometry.ShapeReading.Refused;
import fr.faubourg.territory.geometry.ShapeReading.Taken;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeReaderTests {

    private static final String SQUARE = "[[0.30,47.20],[0.31,47.20],[0.31,47.21],[0.30,47.21],[0.30,47.20]]";

    @Test
    void soundPolygonIsTakenAsItIs() {
        Taken taken = taken(polygon(SQUARE));

        assertThat(taken.mended()).isEmpty();
        assertThat(taken.shape().getNumPoints()).isEqualTo(5);
    }

    @Test
    void crossingRingKeepsBothLobes() {
        Taken taken = taken(polygon("[[0.30,47.20],[0.32,47.22],[0.32,47.20],[0.30,47.22],[0.30,47.20]]"));

        assertThat(taken.mended()).containsExactly(ShapeFlaw.CROSSING_RING);
        assertThat(Objects.requireNonNull(taken.where()).x).isCloseTo(0.31, within(1e-9));
        assertThat(taken.shape().isValid()).isTrue();
        assertThat(taken.shape().getNumGeometries()).isEqualTo(2);
        assertThat(taken.shape().getArea()).isCloseTo(0.0002, within(1e-12));
    }

    @Test
    void spikeIsCutAndTheSurfaceKept() {
        Taken taken = taken(polygon("[[0.30,47.20],[0.31,47.20],[0.31,47.23],[0.31,47.21],[0.30,47.21],[0.30,47.20]]"));

        assertThat(taken.mended()).containsExactly(ShapeFlaw.CROSSING_RING);
        assertThat(taken.areaChange()).isCloseTo(0, within(1e-9));
    }

    @Test
    void unclosedRingIsClosed() {
        Taken taken = taken(polygon("[[0.30,47.20],[0.31,47.20],[0.31,47.21],[0.30,47.21]]"));

        assertThat(taken.mended()).containsExactly(ShapeFlaw.UNCLOSED_RING);
        assertThat(taken.shape().getArea()).isCloseTo(0.0001, within(1e-12));
    }

    @Test
    void holesStayHoles() {
        Taken taken = taken(
                polygon(SQUARE + ",[[0.303,47.203],[0.303,47.207],[0.307,47.207],[0.307,47.203],[0.303,47.203]]"));

        assertThat(taken.mended()).isEmpty();
        assertThat(taken.shape().getArea()).isCloseTo(0.0001 - 0.000016, within(1e-12));
    }

    @Test
    void holeOutsideOfItsOutlineIsMended() {
        Taken taken =
                taken(polygon(SQUARE + ",[[0.40,47.203],[0.40,47.207],[0.41,47.207],[0.41,47.203],[0.40,47.203]]"));

        assertThat(taken.mended()).containsExactly(ShapeFlaw.MISPLACED_HOLE);
        assertThat(taken.shape().isValid()).isTrue();
    }

    @Test
    void swappedAxesArePutRight() {
        Taken taken = taken(polygon("[[47.20,0.30],[47.20,0.31],[47.21,0.31],[47.21,0.30],[47.20,0.30]]"));

        assertThat(taken.mended()).containsExactly(ShapeFlaw.SWAPPED_AXES);
        assertThat(taken.shape().getEnvelopeInternal().getMinY()).isCloseTo(47.20, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | EMPTY",
                "{\"type\":\"Polygon\",\"coordinates\":[]} | EMPTY",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0.3,47.2],[0.3,47.2]]]} | NO_SURFACE",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0.3,47.2],[0.4,47.2],[0.5,47.2],[0.3,47.2]]]} | NO_SURFACE",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0.3,\"a\"],[0.4,47.2],[0.5,47.2],[0.3,47.2]]]} | UNREADABLE",
                "not json | UNREADABLE",
                "{\"type\":\"GeometryCollection\",\"geometries\":[]} | UNSUPPORTED_TYPE",
                "{\"type\":\"LineString\",\"coordinates\":[[0.3,47.2],[0.4,47.2]]} | UNSUPPORTED_TYPE",
                "{\"type\":\"Point\",\"coordinates\":[13.4,52.5]} | OUTSIDE_FRANCE"
            })
    void unusableShapeIsRefusedWithItsReason(String geoJson, ShapeFlaw reason) {
        assertThat(ShapeReader.read(geoJson, CoordinateSystem.WGS84))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /** The origin is exact by the projection's definition; the tower's published position is 48.8584 N, 2.2945 E. */
    @Test
    void lambert93IsConverted() {
        Taken origin = (Taken) ShapeReader.readPoint(700_000, 6_600_000, CoordinateSystem.LAMBERT_93);
        Taken eiffelTower = (Taken) ShapeReader.readPoint(648_237.3, 6_862_271.7, CoordinateSystem.LAMBERT_93);

        assertThat(origin.shape().getCoordinate().x).isCloseTo(3, within(1e-9));
        assertThat(origin.shape().getCoordinate().y).isCloseTo(46.5, within(1e-9));
        assertThat(eiffelTower.shape().getCoordinate().x).isCloseTo(2.2945, within(1e-4));
        assertThat(eiffelTower.shape().getCoordinate().y).isCloseTo(48.8584, within(1e-4));
    }

    @Test
    void shapesSurviveTheDatabaseAndTheMap() {
        Taken taken = taken(polygon(SQUARE));

        assertThat(Shapes.fromWkb(Shapes.toWkb(taken.shape()))).isEqualTo(taken.shape());
        assertThat(Shapes.toGeoJson(taken.shape()))
                .isEqualTo(
                        "{\"type\":\"Polygon\",\"coordinates\":[[[0.3,47.2],[0.31,47.2],[0.31,47.21],[0.3,47.21],[0.3,47.2]]]}");
        assertThat(Shapes.squareMetres(taken.shape())).isCloseTo(840_600, within(3_000.0));
        assertThat(Shapes.metresTo(taken.shape(), 0.305, 47.2109)).isCloseTo(100, within(1.0));
        assertThat(Shapes.metresTo(taken.shape(), 0.305, 47.205)).isZero();
    }

    private static Taken taken(String geoJson) {
        ShapeReading reading = ShapeReader.read(geoJson, CoordinateSystem.WGS84);
        assertThat(reading).isInstanceOf(Taken.class);
        return (Taken) reading;
    }

    private static String polygon(String rings) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}";
    }
}
