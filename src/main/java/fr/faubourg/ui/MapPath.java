package fr.faubourg.ui;

/**
 * Writes the parts of a shape as the path of a drawing: without what lies outside, without what is too small to see, each step from the
 * one before, so that a whole town weighs little.
 */
final class MapPath {
    /** Steps shorter than this, in units of the drawing, are left out. */
    private static final double LEAST_STEP = 0.6;
    /** So are rings narrower than this both ways. */
    private static final double LEAST_SIZE = 1.5;

    private final StringBuilder out = new StringBuilder();
    private long lastX;
    private long lastY;

    private MapPath() {}

    /** The path's data, empty when nothing of the shape can be seen. */
    static String of(MapFrame frame, MapShape shape) {
        boolean closed = shape.style().form() == MapStyle.Form.AREA;
        var path = new MapPath();
        for (double[] part : shape.parts()) {
            if (frame.showsPart(part, closed ? LEAST_SIZE : 0)) {
                path.write(frame, part, closed);
            }
        }
        return path.out.toString();
    }

    private void write(MapFrame frame, double[] part, boolean closed) {
        for (int i = 0; i < part.length; i += 2) {
            long x = tenths(frame.x(part[i]));
            long y = tenths(frame.y(part[i + 1]));
            boolean end = i == part.length - 2 && !closed;
            if (i == 0) {
                step('M', x, y);
            } else if (end || Math.hypot(x - lastX, y - lastY) >= LEAST_STEP * 10) {
                step('l', x - lastX, y - lastY);
            } else {
                continue;
            }
            lastX = x;
            lastY = y;
        }
        if (closed) {
            out.append('z');
        }
    }

    private void step(char command, long x, long y) {
        out.append(command).append(Svg.coordinate(x / 10.0));
        if (y >= 0) {
            out.append(' ');
        }
        out.append(Svg.coordinate(y / 10.0));
    }

    private static long tenths(double value) {
        return Math.round(value * 10);
    }
}
