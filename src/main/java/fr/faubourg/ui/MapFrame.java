package fr.faubourg.ui;

/**
 * The part of the world that a map shows and how it is laid on paper: a local equirectangular projection, true to scale at the middle,
 * good for anything up to a region.
 */
final class MapFrame {
    private static final double METRES_PER_DEGREE = 111_320;
    /** A single point is shown with this much around it, in metres. */
    private static final double SMALLEST_SPAN = 250;

    private final double midLon;
    private final double midLat;
    private final double metresPerLon;
    private final int width;
    private final int height;
    private final double pixelsPerMetre;

    private MapFrame(Bounds bounds, int width, int height, double margin) {
        this.width = width;
        this.height = height;
        midLon = (bounds.minLon + bounds.maxLon) / 2;
        midLat = (bounds.minLat + bounds.maxLat) / 2;
        metresPerLon = METRES_PER_DEGREE * Math.cos(Math.toRadians(midLat));
        double across = Math.max((bounds.maxLon - bounds.minLon) * metresPerLon, SMALLEST_SPAN);
        double up = Math.max((bounds.maxLat - bounds.minLat) * METRES_PER_DEGREE, SMALLEST_SPAN);
        pixelsPerMetre = Math.min((width - 2 * margin) / across, (height - 2 * margin) / up);
    }

    static MapFrame around(Bounds bounds, int width, int height, double margin) {
        return new MapFrame(bounds, width, height, margin);
    }

    double x(double lon) {
        return width / 2.0 + (lon - midLon) * metresPerLon * pixelsPerMetre;
    }

    double y(double lat) {
        return height / 2.0 - (lat - midLat) * METRES_PER_DEGREE * pixelsPerMetre;
    }

    double pixels(double metres) {
        return metres * pixelsPerMetre;
    }

    boolean shows(double x, double y) {
        return x >= 0 && x <= width && y >= 0 && y <= height;
    }

    /** Whether any of a part may be seen: its box meets the frame and is as large as this, in units of the drawing, one way or the other. */
    boolean showsPart(double[] part, double least) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < part.length; i += 2) {
            minX = Math.min(minX, x(part[i]));
            maxX = Math.max(maxX, x(part[i]));
            minY = Math.min(minY, y(part[i + 1]));
            maxY = Math.max(maxY, y(part[i + 1]));
        }
        return maxX >= 0
                && minX <= width
                && maxY >= 0
                && minY <= height
                && (maxX - minX >= least || maxY - minY >= least);
    }

    /** The longest round length (1, 2 or 5 times a power of ten, in metres) that takes at most a quarter of the width. */
    double scaleLength() {
        double most = width / 4.0 / pixelsPerMetre;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double times = most / power;
        return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
    }

    /** A box of longitudes and latitudes that grows. */
    static final class Bounds {
        private double minLon = Double.POSITIVE_INFINITY;
        private double minLat = Double.POSITIVE_INFINITY;
        private double maxLon = Double.NEGATIVE_INFINITY;
        private double maxLat = Double.NEGATIVE_INFINITY;

        void take(double lon, double lat) {
            minLon = Math.min(minLon, lon);
            maxLon = Math.max(maxLon, lon);
            minLat = Math.min(minLat, lat);
            maxLat = Math.max(maxLat, lat);
        }

        void take(double[] part) {
            for (int i = 0; i < part.length; i += 2) {
                take(part[i], part[i + 1]);
            }
        }

        boolean isEmpty() {
            return minLon > maxLon;
        }
    }
}
