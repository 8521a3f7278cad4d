package fr.faubourg.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Points of a map that would cover one another, drawn as one at the place of the first. */
final class MapCluster {
    /** Closer than this, in units of the drawing, two points cover one another. */
    static final double REACH = 21;

    final double x;
    final double y;
    final List<MapPoint> points = new ArrayList<>();

    private MapCluster(double x, double y) {
        this.x = x;
        this.y = y;
    }

    /** Gathers the points that the frame shows, in one pass over a grid of cells as wide as the reach. */
    static List<MapCluster> gather(List<MapPoint> points, MapFrame frame) {
        Map<Long, List<MapCluster>> cells = new HashMap<>();
        Set<MapCluster> clusters = new LinkedHashSet<>();
        for (MapPoint point : points) {
            double x = frame.x(point.lon());
            double y = frame.y(point.lat());
            if (!frame.shows(x, y)) {
                continue;
            }
            MapCluster near = nearest(cells, x, y);
            if (near == null) {
                near = new MapCluster(x, y);
                cells.computeIfAbsent(cell(x, y, 0, 0), key -> new ArrayList<>())
                        .add(near);
                clusters.add(near);
            }
            near.points.add(point);
        }
        return List.copyOf(clusters);
    }

    private static @Nullable MapCluster nearest(Map<Long, List<MapCluster>> cells, double x, double y) {
        for (int across = -1; across <= 1; across++) {
            for (int down = -1; down <= 1; down++) {
                for (MapCluster cluster : cells.getOrDefault(cell(x, y, across, down), List.of())) {
                    if (Math.hypot(cluster.x - x, cluster.y - y) < REACH) {
                        return cluster;
                    }
                }
            }
        }
        return null;
    }

    private static long cell(double x, double y, int across, int down) {
        return ((long) (x / REACH) + across) * 100_000L + (long) (y / REACH) + down;
    }
}
