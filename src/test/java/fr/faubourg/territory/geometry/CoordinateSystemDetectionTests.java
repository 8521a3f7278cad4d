package fr.faubourg.territory.geometry;

import static fr.faubourg.territory.geometry.CoordinateSystem.LAMBERT_93;
import static fr.faubourg.territory.geometry.CoordinateSystem.WGS84;
import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.territory.geometry.CoordinateSystemDetection.Detected;
import fr.faubourg.territory.geometry.CoordinateSystemDetection.Unknown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class CoordinateSystemDetectionTests {

    private static final Envelope DEGREES = new Envelope(0.30, 0.31, 47.20, 47.21);
    private static final Envelope METRES = new Envelope(496_000, 497_000, 6_680_000, 6_681_000);

    @Test
    void coordinatesAloneTellTheSystem() {
        assertThat(CoordinateSystemDetection.of(null, List.of(DEGREES))).isEqualTo(new Detected(WGS84, false, false));
        assertThat(CoordinateSystemDetection.of(null, List.of(METRES)))
                .isEqualTo(new Detected(LAMBERT_93, false, false));
    }

    @Test
    void statementThatAgreesIsKept() {
        assertThat(CoordinateSystemDetection.of("urn:ogc:def:crs:OGC:1.3:CRS84", List.of(DEGREES)))
                .isEqualTo(new Detected(WGS84, true, false));
        assertThat(CoordinateSystemDetection.of("urn:ogc:def:crs:EPSG::2154", List.of(METRES)))
                .isEqualTo(new Detected(LAMBERT_93, true, false));
    }

    @Test
    void coordinatesWinOverTheStatement() {
        assertThat(CoordinateSystemDetection.of("EPSG:4326", List.of(METRES)))
                .isEqualTo(new Detected(LAMBERT_93, true, true));
    }

    @Test
    void otherMetricGridsAreNotTakenForLambert93() {
        assertThat(CoordinateSystemDetection.of("EPSG:3857", List.of(METRES))).isEqualTo(new Unknown("EPSG:3857"));
        assertThat(CoordinateSystemDetection.of(
                        null, List.of(new Envelope(1_650_000, 1_651_000, 8_180_000, 8_181_000))))
                .isEqualTo(new Unknown(null));
    }

    @Test
    void oneAbsurdShapeDoesNotCondemnTheFile() {
        Envelope absurd = new Envelope(5e8, 6e8, 5e8, 6e8);

        assertThat(CoordinateSystemDetection.of(null, List.of(absurd, DEGREES, DEGREES)))
                .isEqualTo(new Detected(WGS84, false, false));
    }
}
