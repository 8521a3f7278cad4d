package fr.faubourg.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.MapShape;
import fr.faubourg.ui.MapStyle;
import org.junit.jupiter.api.Test;

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
        assertThat(basemap.url()).matches("/fonds/demo\\.geojson\\?v=[0-9a-f]+");
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
