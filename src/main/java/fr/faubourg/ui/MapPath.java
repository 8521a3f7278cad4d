package fr.faubourg.ui;

/** Writes the parts of a shape as the path of a drawing: without what lies outside, and without what is too small to see. */
final class MapPath {
    /** Steps shorter than this, in units of the drawing, are left out. */
    private static final double LEAST_STEP = 0.4;
    /** So are rings narrower than this both ways. */
    private static final double LEAST_SIZE = 1;

    private MapPath() {}

    /** The path's data, empty when nothing of the shape can be seen. */
    static String of(MapFrame frame, MapShape shape) {
        boolean closed = shape.style().form() == MapStyle.Form.AREA;
        var path = new StringBuilder();
        for (double[] part : shape.parts()) {
            if (frame.showsPart(part, closed ? LEAST_SIZE : 0)) {
                write(path, frame, part, closed);
            }
        }
        return path.toString();
    }

    private static void write(StringBuilder path, MapFrame frame, double[] part, boolean closed) {
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i < part.length; i += 2) {
            double x = frame.x(part[i]);
            double y = frame.y(part[i + 1]);
            boolean end = i == part.length - 2 && !closed;
            if (i == 0 || end || Math.hypot(x - lastX, y - lastY) >= LEAST_STEP) {
                path.append(i == 0 ? 'M' : 'L')
                        .append(Svg.coordinate(x))
                        .append(' ')
                        .append(Svg.coordinate(y));
                lastX = x;
                lastY = y;
            }
        }
        if (closed) {
            path.append('Z');
        }
    }
}
