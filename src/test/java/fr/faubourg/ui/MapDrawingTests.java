package fr.faubourg.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class MapDrawingTests {
    private static final MapShape SQUARE = new MapShape(
            MapStyle.PERIMETER,
            List.of(new double[] {0.30, 47.20, 0.31, 47.20, 0.31, 47.21, 0.30, 47.21, 0.30, 47.20}));

    private static MapPoint point(double lon, double lat, String number) {
        return new MapPoint(lon, lat, number, "Encombrants <devant> le hall", "/constats/" + number, Tone.LATE);
    }

    @Test
    void northIsUpAndEastIsRight() {
        MapFrame.Bounds bounds = new MapFrame.Bounds();
        bounds.take(SQUARE.parts().getFirst());
        MapFrame frame = MapFrame.around(bounds, 480, 400, 24);
        assertThat(frame.x(0.305)).isEqualTo(240);
        assertThat(frame.y(47.205)).isEqualTo(200);
        assertThat(frame.y(47.21)).isCloseTo(24, Offset.offset(1e-6));
        assertThat(frame.x(0.31)).isGreaterThan(240);
    }

    @Test
    void degreesOfLongitudeAreNarrowerThanThoseOfLatitude() {
        MapFrame.Bounds bounds = new MapFrame.Bounds();
        bounds.take(SQUARE.parts().getFirst());
        MapFrame frame = MapFrame.around(bounds, 480, 400, 24);
        double across = frame.x(0.31) - frame.x(0.30);
        double up = frame.y(47.20) - frame.y(47.21);
        assertThat(across / up).isCloseTo(Math.cos(Math.toRadians(47.205)), Offset.offset(1e-6));
    }

    @Test
    void pointsThatWouldCoverOneAnotherAreDrawnAsOne() {
        String svg = MapDrawing.of("Carte")
                .outlines(List.of(SQUARE))
                .points(List.of(point(0.302, 47.202, "412"), point(0.3021, 47.202, "413"), point(0.308, 47.208, "414")))
                .svg();
        assertThat(svg)
                .contains(">×2<")
                .contains("2 au même endroit\u00a0: 412, 413")
                .contains(">414<");
        assertThat(svg).doesNotContain(">412<").doesNotContain(">413<");
    }

    @Test
    void namesStandAboveThePointsAndBesideThoseInTheirPlace() {
        var name = new MapShape(MapStyle.LABEL, List.of(new double[] {0.305, 47.205}), "Les Tanneries", 0);
        String alone = MapDrawing.of("Carte")
                .basemap(List.of(name))
                .outlines(List.of(SQUARE))
                .svg();
        assertThat(alone).containsPattern("map-label\" x=\"240(\\.0)?\" y=\"200(\\.0)?\"");
        String covered = MapDrawing.of("Carte")
                .basemap(List.of(name))
                .outlines(List.of(SQUARE))
                .points(List.of(point(0.305, 47.205, "412")))
                .svg();
        assertThat(covered).containsPattern("map-label\" x=\"240(\\.0)?\" y=\"184(\\.0)?\"");
        assertThat(covered.indexOf("Les Tanneries")).isGreaterThan(covered.indexOf(">412<"));
    }

    @Test
    void pointsOutsideTheFrameAreLeftOut() {
        String svg = MapDrawing.of("Carte")
                .focus(0.30, 47.20, 0.31, 47.21)
                .points(List.of(point(0.305, 47.205, "1"), point(0.5, 47.5, "2")))
                .svg();
        assertThat(svg).contains(">1<").doesNotContain(">2<");
    }

    @Test
    void mapForThePageLinksItsPointsAndTheOneForPaperDoesNot() {
        MapDrawing map = MapDrawing.of("Carte").outlines(List.of(SQUARE)).points(List.of(point(0.305, 47.205, "412")));
        assertThat(map.svg())
                .contains("<a class=\"map-point late\" href=\"/constats/412\"")
                .contains("Encombrants &lt;devant&gt; le hall");
        assertThat(map.printSvg())
                .doesNotContain("href")
                .contains("alt=\"Carte\"")
                .contains("fill=\"#A63F27\"");
        assertThat(map.svg() + map.printSvg()).doesNotContain("style=");
    }

    @Test
    void drawingIsWellFormed() throws Exception {
        String svg = MapDrawing.of("Carte \"des\" constats & lieux")
                .basemap(List.of(
                        new MapShape(MapStyle.ROAD, List.of(new double[] {0.30, 47.205, 0.31, 47.206})),
                        new MapShape(MapStyle.TREE, List.of(new double[] {0.305, 47.205}), null, 8),
                        new MapShape(MapStyle.LABEL, List.of(new double[] {0.3, 47.205}), "Les Tanneries", 0)))
                .outlines(List.of(SQUARE))
                .points(List.of(point(0.305, 47.205, "412")))
                .printSvg();
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getDocumentElement().getAttribute("aria-label"))
                .isEqualTo("Carte \"des\" constats & lieux");
        assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(1);
    }

    @Test
    void emptyMapShowsTheCountry() {
        assertThat(MapDrawing.of("Carte").svg()).contains("200\u202Fkm").doesNotContain("NaN");
    }

    @Test
    void singlePointIsShownWithItsSurroundings() {
        assertThat(MapDrawing.of("Carte")
                        .points(List.of(point(0.305, 47.205, "1")))
                        .svg())
                .contains("50\u202Fm")
                .doesNotContain("Infinity");
    }

    @Test
    void fortyThousandPointsAreGatheredInNoTime() {
        var random = new java.util.Random(7);
        List<MapPoint> points = IntStream.range(0, 40_000)
                .mapToObj(i -> point(0.30 + random.nextDouble() / 100, 47.20 + random.nextDouble() / 100, "" + i))
                .toList();
        String svg = MapDrawing.of("Carte").points(points).svg();
        assertThat(svg.length()).isLessThan(300_000);
    }

    @Test
    void partWithoutTwoEndsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapShape(MapStyle.ROAD, List.of(new double[] {0.30, 47.20})));
    }
}
