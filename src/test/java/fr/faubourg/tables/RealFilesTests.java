package fr.faubourg.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads the real public files whole. */
@Tag("slow")
class RealFilesTests {
    @Test
    void everyRowOfTheRealFilesIsRead() {
        assertThat(count("reports/paris_field_reports.csv")).isEqualTo(39_515);
        assertThat(count("communes/communes_fr.csv")).isEqualTo(35_014);
        assertThat(count("qpv/points_occitanie.csv")).isEqualTo(28_825);
        assertThat(count("indicators/qpv_occitanie_indicateurs.csv")).isEqualTo(105);
        assertThat(count("qpv/qpv2015_occitanie.geojson")).isEqualTo(105);
        assertThat(count("qpv/qpv2015_idf_3quartiers.geojson")).isEqualTo(3);
        assertThat(count("communes/paris_arrondissements.geojson")).isEqualTo(17);
        assertThat(count("housing/paris_social_housing_programmes.csv")).isEqualTo(2_605);
    }

    private static long count(String name) {
        String folder = System.getenv("FAUBOURG_PUBLIC_DATA");
        assumeTrue(folder != null, "FAUBOURG_PUBLIC_DATA is not set: the real public data are missing");
        long count = 0;
        try (Sheet sheet = Sheets.open(Path.of(folder, name))) {
            for (Iterator<Sheet.Row> rows = sheet.rows(); rows.hasNext(); count++) {
                assertThat(rows.next().defect()).isNull();
            }
        }
        return count;
    }
}
