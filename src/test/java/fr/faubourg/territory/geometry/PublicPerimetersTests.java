package fr.faubourg.territory.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.faubourg.bench.PublicData;
import fr.faubourg.bench.PublicData.Feature;
import fr.faubourg.territory.geometry.ShapeReading.Taken;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real perimeters, with what is known to be wrong with them. */
@Tag("real-data")
@Tag("slow")
class PublicPerimetersTests {

    private final PublicData data = PublicData.orSkip();

    @Test
    void occitanieLoadsWholeWithItsThirtyTwoCrossingOutlines() {
        List<Taken> taken = read("qpv/qpv2015_occitanie.geojson");

        assertThat(taken).hasSize(105);
        assertThat(taken)
                .filteredOn(shape -> !shape.mended().isEmpty())
                .hasSize(32)
                .allSatisfy(shape -> {
                    assertThat(shape.mended()).containsExactly(ShapeFlaw.CROSSING_RING);
                    assertThat(shape.areaChange()).isCloseTo(0, within(0.02));
                });
        assertThat(taken)
                .allSatisfy(shape -> assertThat(shape.shape().isValid()).isTrue());
    }

    @Test
    void thePerimeterOfParisThatCrossesItselfIsMended() {
        assertThat(read("qpv/qpv2015_idf_3quartiers.geojson"))
                .hasSize(3)
                .filteredOn(shape -> !shape.mended().isEmpty())
                .hasSize(1);
    }

    private List<Taken> read(String file) {
        return data.features(file).stream()
                .map(Feature::geometry)
                .map(text -> (Taken) ShapeReader.read(text, CoordinateSystem.WGS84))
                .toList();
    }
}
