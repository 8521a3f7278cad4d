package fr.faubourg.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.MapShape;
import fr.faubourg.ui.MapStyle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DemoBasemapTests {

    private final DemoBasemap basemap = new DemoBasemap();

    @Test
    void everyKindHasAStyle() {
        assertThat(basemap.shapes()).extracting(MapShape::style).doesNotContain(MapStyle.OUTLINE);
        assertThat(basemap.shapes())
                .extracting(MapShape::style)
                .contains(MapStyle.WATER, MapStyle.ROAD, MapStyle.BUILDING);
    }

    @Test
    void addressChangesWithTheDrawing() {
        assertThat(basemap.url()).matches("/fonds/demo\\.json\\?v=[0-9a-f]+");
    }

    @Test
    void whatIsSentIsLight() throws IOException {
        var sent = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(sent)) {
            gzip.write(basemap.packed());
        }
        assertThat(sent.size()).isLessThan(110_000);
    }

    @Test
    void aPackedPolygonIsStepsWithoutItsClosingPosition() {
        var collection = JsonMapper.shared().readTree("""
                {"features": [{"properties": {"kind": "water"}, "geometry": {"type": "Polygon",
                    "coordinates": [[[0.1, 47], [0.10002, 47], [0.10002, 47.00003], [0.1, 47]]]}}]}
                """);
        assertThat(new String(PackedGround.of(collection), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {"packed":100000,"features":[[{"kind":"water"},"Polygon",[[10000,4700000,2,0,0,3]]]]}""");
    }

    @Test
    void aMapOfANeighbourhoodStaysLightEnoughForAPage() {
        String svg = MapDrawing.of("Les Tanneries")
                .basemap(basemap.shapes())
                .focus(0.305, 47.210, 0.3165, 47.216)
                .svg();
        assertThat(svg.length()).isLessThan(150_000);
    }

    @Test
    void aMapOfTheCommuneStaysLightEnoughForAPage() {
        String svg = MapDrawing.of("Rivemont").basemap(basemap.shapes()).svg();
        assertThat(svg.length()).isLessThan(400_000);
    }
}
