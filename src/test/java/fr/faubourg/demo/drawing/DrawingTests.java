package fr.faubourg.demo.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.valid.IsValidOp;

/** The drawing of Rivemont, in metres. Slow: drawing the whole town takes seconds. */
@Tag("slow")
class DrawingTests {

    /**
     * In degrees. The last digit of a sine is not the same in interpreted and in compiled code: once in a while a corner is rounded a metre or two
     * elsewhere.
     */
    private static final double TEN_METRES = 0.0001;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static Drawing drawing;

    @BeforeAll
    static void draw() {
        drawing = Drawing.of(Plan.read());
    }

    @Test
    void committedFilesFollowThePlan() throws IOException {
        for (var file : drawing.files().entrySet()) {
            try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/demo/" + file.getKey()))) {
                String committed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(NUMBER.matcher(committed).replaceAll("#"))
                        .as("%s: run DrawRivemont after changing the plan", file.getKey())
                        .isEqualTo(NUMBER.matcher(file.getValue()).replaceAll("#"));
                assertThat(furthest(numbers(committed), numbers(file.getValue())))
                        .as("%s: run DrawRivemont after changing the plan", file.getKey())
                        .isLessThan(TEN_METRES);
            }
        }
    }

    @Test
    void filesStayUnderFourteenHundredKilobytes() {
        int bytes = drawing.files().values().stream()
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        assertThat(bytes).isLessThan(1_400_000);
    }

    @Test
    void everyShapeIsValid() {
        assertThat(Stream.of(drawing.basemap(), drawing.perimeters(), drawing.places())
                        .flatMap(List::stream)
                        .map(Feature::shape)
                        .flatMap(DrawingTests::parts)
                        .flatMap(shape -> Stream.ofNullable(new IsValidOp(shape).getValidationError())))
                .isEmpty();
    }

    @Test
    void noBuildingStandsInTheWaterOrOnAStreet() {
        var ways = Strokes.union(drawing.basemap().stream()
                .filter(feature -> feature.text("kind").equals("road"))
                .filter(feature -> !feature.text("name").isEmpty())
                .map(feature -> feature.shape().buffer(feature.number("width") / 2 - 0.5, 2))
                .toList());
        var water = Strokes.union(drawing.basemap().stream()
                .filter(feature -> feature.text("kind").equals("water"))
                .map(Feature::shape)
                .toList());
        var forbidden = PreparedGeometryFactory.prepare(ways.union(water));
        assertThat(buildings().stream().filter(forbidden::intersects).map(Geometry::getCentroid))
                .isEmpty();
    }

    @Test
    void noTwoBuildingsOverlap() {
        var index = new STRtree();
        buildings().forEach(building -> index.insert(building.getEnvelopeInternal(), building));
        assertThat(buildings().stream()
                        .filter(building -> overlaps(building, index))
                        .map(Geometry::getCentroid))
                .isEmpty();
    }

    private static boolean overlaps(Polygon building, STRtree others) {
        @SuppressWarnings("unchecked")
        List<Polygon> near = others.query(building.getEnvelopeInternal());
        return near.stream()
                .anyMatch(other ->
                        other != building && other.intersection(building).getArea() > 8);
    }

    private static double[] numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group()))
                .toArray();
    }

    private static double furthest(double[] some, double[] others) {
        return IntStream.range(0, some.length)
                .mapToDouble(i -> Math.abs(some[i] - others[i]))
                .max()
                .orElse(0);
    }

    /** Houses that share a wall are written as one feature: each is judged for itself. */
    private static Stream<Geometry> parts(Geometry shape) {
        return IntStream.range(0, shape.getNumGeometries()).mapToObj(shape::getGeometryN);
    }

    private static List<Polygon> buildings() {
        return drawing.basemap().stream()
                .filter(feature -> feature.text("kind").equals("building"))
                .flatMap(feature -> Strokes.polygons(feature.shape()).stream())
                .toList();
    }
}
