package fr.faubourg.watch;

/**
 * A box of degrees.
 *
 * @param west not above east
 * @param south not above north
 */
record BoundingBox(double west, double south, double east, double north) {
    static final BoundingBox WORLD = new BoundingBox(-180, -90, 180, 90);

    boolean isWorld() {
        return equals(WORLD);
    }

    /** Reads {@code west,south,east,north}; whatever is no box is the world. */
    static BoundingBox parse(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 4) {
            return WORLD;
        }
        try {
            double west = Math.max(-180, Double.parseDouble(parts[0]));
            double south = Math.max(-90, Double.parseDouble(parts[1]));
            double east = Math.min(180, Double.parseDouble(parts[2]));
            double north = Math.min(90, Double.parseDouble(parts[3]));
            return west <= east && south <= north ? new BoundingBox(west, south, east, north) : WORLD;
        } catch (NumberFormatException unreadable) {
            return WORLD;
        }
    }
}
