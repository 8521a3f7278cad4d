package fr.faubourg.tables;

import static fr.faubourg.tables.SheetFiles.headings;
import static fr.faubourg.tables.SheetFiles.rows;
import static fr.faubourg.tables.SheetFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoJsonSheetTests {
    @TempDir
    Path folder;

    @Test
    void turnsFeaturesIntoRows() {
        Path file = text(folder, """
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"code":"QN1","nom":"Les Tanneries","pop":1200},
                  "geometry":{"type":"Point","coordinates":[0.31,47.21]}},
                 {"type":"Feature","geometry":null,"properties":{"nom":null,"tags":["a"],"neuf":true}}]}
                """);
        assertThat(headings(file)).containsExactly("code", "nom", "pop", "tags", "neuf", "geometry");
        assertThat(rows(file))
                .extracting(Sheet.Row::cells)
                .containsExactly(
                        List.of(
                                "QN1",
                                "Les Tanneries",
                                "1200",
                                "",
                                "",
                                "{\"type\":\"Point\",\"coordinates\":[0.31,47.21]}"),
                        List.of("", "", "", "[\"a\"]", "true", ""));
    }

    @Test
    void tellsTheDeclaredCoordinateSystemWhereverItStands() {
        Path file = text(folder, """
                {"features":[],"type":"FeatureCollection","name":"x",
                 "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2154"}}}
                """);
        try (Sheet sheet = Sheets.open(file)) {
            assertThat(sheet.crs()).contains("urn:ogc:def:crs:EPSG::2154");
            assertThat(sheet.rows().hasNext()).isFalse();
        }
    }

    @Test
    void keepsTheIdOfFeaturesAndAPropertyNamedGeometry() {
        Path file = text(folder, """
                {"type":"FeatureCollection","features":[{"type":"Feature","id":7,"properties":{"geometry":"oui"},
                 "geometry":{"type":"Point","coordinates":[1.5,2]}}]}
                """);
        assertThat(headings(file)).containsExactly("geometry (2)", "id", "geometry");
        assertThat(rows(file).getFirst().cells()).startsWith("oui", "7");
    }

    @Test
    void refusesOtherJson() {
        assertThatThrownBy(() -> headings(text(folder, "{\"type\":\"Topology\"}")))
                .hasMessageContaining("TopoJSON");
        assertThatThrownBy(() -> headings(text(folder, "{\"a\":1}"))).hasMessageContaining("FeatureCollection");
        assertThatThrownBy(() -> headings(text(folder, "{\"type\":\"FeatureCollection\",\"features\":[{")))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("exportez-le de nouveau");
        assertThatThrownBy(() -> headings(text(folder, "{\"a\":" + "[".repeat(5_000))))
                .isInstanceOf(UnreadableFile.class);
    }
}
