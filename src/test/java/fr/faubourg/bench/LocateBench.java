package fr.faubourg.bench;

import fr.faubourg.bench.PublicData.CodedPoint;
import fr.faubourg.bench.PublicData.Feature;
import fr.faubourg.territory.geometry.PerimeterIndex;
import fr.faubourg.territory.geometry.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Locates a million points against all the real perimeters on one core, then asks PostGIS the same question about the
 * same mended shapes and the same points, as one warm set-based join, and compares both the time and every answer.
 */
public final class LocateBench {

    private static final int POINTS = 1_000_000;
    private static final int RUNS = 7;
    private static final double GOAL_POINTS_PER_SECOND = 500_000;
    private static final double GOAL_RATIO = 10;

    /** One unit of the fourth decimal of a degree, to which both published files are rounded. */
    private static final double ROUNDING_METRES = 11.12;

    private LocateBench() {}

    public static void main(String[] args) throws Exception {
        Figures figures = new Figures();
        Optional<PublicData> data = PublicData.find();
        if (data.isEmpty()) {
            System.out.println("FAUBOURG_PUBLIC_DATA does not name the folder of the public data: nothing to measure.");
            figures.missing("locate.points_per_second", "public data missing");
            figures.exit();
            return;
        }
        publishedPoints(data.get(), figures);
        List<Geometry> perimeters = data.get().perimeters();
        double[] points = points(data.get(), perimeters);
        long started = System.nanoTime();
        PerimeterIndex index = PerimeterIndex.of(perimeters);
        System.out.printf(
                "%d perimeters, %d points; index built in %d ms%n",
                perimeters.size(), points.length / 2, (System.nanoTime() - started) / 1_000_000);
        long[] answers = new long[0];
        double best = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long before = System.nanoTime();
            answers = locate(index, points);
            best = Math.min(best, (System.nanoTime() - before) / 1e9);
        }
        double seconds = best;
        figures.atLeast("locate.points_per_second", points.length / 2.0 / seconds, "points/s", GOAL_POINTS_PER_SECOND);
        Optional<PostGis> postGis = PostGis.start();
        if (postGis.isEmpty()) {
            System.out.println(
                    "PostGIS is missing (Debian: postgresql-15 and postgresql-15-postgis-3): no comparison.");
            figures.missing("locate.ratio_to_postgis", "PostGIS missing");
            figures.exit();
            return;
        }
        try (PostGis other = postGis.get()) {
            PostGis.Join join = other.covers(perimeters, points);
            System.out.printf(
                    "PostGIS: %.0f points/s with the GiST on the perimeters, %.0f with one on the points%n",
                    points.length / 2.0 / join.seconds(), points.length / 2.0 / join.secondsByPoints());
            double fastest = Math.min(join.seconds(), join.secondsByPoints());
            figures.atLeast("locate.ratio_to_postgis", fastest / seconds, "times", GOAL_RATIO);
            figures.exactly("locate.different_answers", differences(answers, join.answers()), "pairs", 0);
        }
        figures.exit();
    }

    /** Each answer is point × 2²⁰ + perimeter: a sorted list that can be compared as a whole. */
    private static long[] locate(PerimeterIndex index, double[] points) {
        int[] into = new int[index.mostAtOnce()];
        long[] answers = new long[points.length];
        int length = 0;
        for (int point = 0; point < points.length / 2; point++) {
            int found = index.locate(points[2 * point], points[2 * point + 1], into);
            if (length + found > answers.length) {
                answers = Arrays.copyOf(answers, answers.length * 2);
            }
            for (int i = 0; i < found; i++) {
                answers[length++] = ((long) point << 20) | into[i];
            }
        }
        return Arrays.copyOf(answers, length);
    }

    private static long differences(long[] ours, long[] theirs) {
        long different = 0;
        int i = 0;
        int j = 0;
        while (i < ours.length || j < theirs.length) {
            if (i < ours.length && j < theirs.length && ours[i] == theirs[j]) {
                i++;
                j++;
            } else {
                different++;
                if (j >= theirs.length || (i < ours.length && ours[i] < theirs[j])) {
                    i++;
                } else {
                    j++;
                }
            }
        }
        return different;
    }

    /** Half published points, repeated; half drawn in the extents of the perimeters, so that all of them are asked. */
    private static double[] points(PublicData data, List<Geometry> perimeters) {
        List<CodedPoint> published = new ArrayList<>(data.salesInOccitanie());
        published.addAll(data.reportsInParis());
        Random random = new Random(20261120);
        double[] points = new double[2 * POINTS];
        for (int i = 0; i < POINTS; i++) {
            if (i % 2 == 0) {
                CodedPoint point = published.get(i / 2 % published.size());
                points[2 * i] = point.longitude();
                points[2 * i + 1] = point.latitude();
            } else {
                Envelope extent =
                        perimeters.get(random.nextInt(perimeters.size())).getEnvelopeInternal();
                points[2 * i] = extent.getMinX() + random.nextDouble() * extent.getWidth();
                points[2 * i + 1] = extent.getMinY() + random.nextDouble() * extent.getHeight();
            }
        }
        return points;
    }

    private static void publishedPoints(PublicData data, Figures figures) {
        Map<String, Geometry> byCode = new HashMap<>();
        for (Feature feature : data.features("qpv/qpv2015_occitanie.geojson")) {
            byCode.put(feature.property("code_qp"), PublicData.mended(feature));
        }
        List<String> codes = List.copyOf(byCode.keySet());
        PerimeterIndex index = PerimeterIndex.of(codes.stream().map(byCode::get).toList());
        int[] into = new int[index.mostAtOnce()];
        int inside = 0;
        double furthest = 0;
        List<CodedPoint> points = data.salesInOccitanie();
        for (CodedPoint point : points) {
            int found = index.locate(point.longitude(), point.latitude(), into);
            boolean own = false;
            for (int i = 0; i < found; i++) {
                own |= codes.get(into[i]).equals(point.code());
            }
            if (own) {
                inside++;
            } else {
                Geometry perimeter = Objects.requireNonNull(byCode.get(point.code()));
                furthest = Math.max(furthest, Shapes.metresTo(perimeter, point.longitude(), point.latitude()));
            }
        }
        figures.exactly("locate.published_points", points.size(), "points", 28_825);
        figures.exactly("locate.published_points_inside_their_qpv", inside, "points", 28_739);
        figures.exactly("locate.published_points_outside_their_qpv", points.size() - inside, "points", 86);
        figures.atMost("locate.furthest_published_point_outside", furthest, "m", ROUNDING_METRES);
    }
}
