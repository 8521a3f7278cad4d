package fr.faubourg.territory.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PerimeterIndexTests {

    private static final Geometry WEST =
            shape("POLYGON ((0.30 47.20, 0.31 47.20, 0.31 47.21, 0.30 47.21, 0.30 47.20))");
    private static final Geometry EAST =
            shape("POLYGON ((0.31 47.20, 0.32 47.20, 0.32 47.21, 0.31 47.21, 0.31 47.20))");
    private static final Geometry RING = shape(
            "POLYGON ((0 47, 1 47, 1 48, 0 48, 0 47), (0.305 47.205, 0.306 47.205, 0.306 47.206, 0.305 47.206, 0.305 47.205))");

    private final PerimeterIndex index = PerimeterIndex.of(List.of(WEST, EAST, RING));

    @Test
    void pointHasEveryAreaThatCoversIt() {
        assertThat(at(0.302, 47.202)).containsExactly(0, 2);
        assertThat(at(0.5, 47.5)).containsExactly(2);
        assertThat(at(2, 48)).isEmpty();
    }

    @Test
    void sharedEdgesAndCornersBelongToBoth() {
        assertThat(at(0.31, 47.205)).containsExactly(0, 1, 2);
        assertThat(at(0.31, 47.20)).containsExactly(0, 1, 2);
        assertThat(at(0.30, 47.21)).containsExactly(0, 2);
    }

    @Test
    void holeIsOutsideButItsEdgeIsNot() {
        assertThat(at(0.3055, 47.2055)).containsExactly(0);
        assertThat(at(0.305, 47.2055)).containsExactly(0, 2);
    }

    @Test
    void coordinatesOutOfTheWorldAreNowhere() {
        assertThat(at(Double.NaN, 47)).isEmpty();
        assertThat(at(540, 47)).isEmpty();
        assertThat(at(0, -90.1)).isEmpty();
    }

    @Test
    void emptyIndexAnswersNothing() {
        assertThat(PerimeterIndex.of(List.of()).locate(0.3, 47.2, new int[1])).isZero();
    }

    /** Jagged overlapping stars, points inside, on corners and on edges: the same answers as JTS, one polygon at a time. */
    @Test
    void answersAreThoseOfJts() {
        Random random = new Random(20261120);
        List<Geometry> stars = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            stars.add(star(random, 0.3 + random.nextDouble() * 0.05, 47.2 + random.nextDouble() * 0.05));
        }
        PerimeterIndex starIndex = PerimeterIndex.of(stars);
        int[] into = new int[starIndex.mostAtOnce()];
        for (int i = 0; i < 4_000; i++) {
            Coordinate[] corners = stars.get(random.nextInt(stars.size())).getCoordinates();
            int corner = random.nextInt(corners.length - 1);
            Coordinate point = switch (i % 3) {
                case 0 -> new Coordinate(0.29 + random.nextDouble() * 0.07, 47.19 + random.nextDouble() * 0.07);
                case 1 -> corners[corner];
                default ->
                    new Coordinate(
                            (corners[corner].x + corners[corner + 1].x) / 2,
                            (corners[corner].y + corners[corner + 1].y) / 2);
            };
            Geometry geometry = Shapes.point(point.x, point.y);
            List<Integer> expected = new ArrayList<>();
            for (int star = 0; star < stars.size(); star++) {
                if (stars.get(star).covers(geometry)) {
                    expected.add(star);
                }
            }
            int found = starIndex.locate(point.x, point.y, into);
            assertThat(Arrays.stream(into, 0, found).boxed().toList()).isEqualTo(expected);
        }
    }

    private static Geometry star(Random random, double x, double y) {
        Geometry polygon = shape("POLYGON ((0 10, 2 3, 9 4, 3 0, 6 -8, 0 -3, -6 -8, -3 0, -9 4, -2 3, 0 10))");
        double size = 0.0001 + random.nextDouble() * 0.0008;
        AffineTransformation placed = AffineTransformation.rotationInstance(random.nextDouble() * 6)
                .scale(size, size)
                .translate(x, y);
        return GeometryFixer.fix(placed.transform(polygon));
    }

    private int[] at(double longitude, double latitude) {
        int[] into = new int[index.mostAtOnce()];
        int found = index.locate(longitude, latitude, into);
        return Arrays.copyOf(into, found);
    }

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException bad) {
            throw new IllegalArgumentException(wkt, bad);
        }
    }
}
