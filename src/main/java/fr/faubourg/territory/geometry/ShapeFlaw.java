package fr.faubourg.territory.geometry;

/** What may be wrong with a shape (défaut de tracé); the first group is mended, the second refused. */
public enum ShapeFlaw {
    /** The outline crosses or touches itself. */
    CROSSING_RING(true),
    /** The last point of a ring is not the first. */
    UNCLOSED_RING(true),
    /** A hole lies outside of its outline, or in another hole. */
    MISPLACED_HOLE(true),
    /** A hole or a part that is too small to have a surface was left out. */
    DEGENERATE_PART(true),
    /** Parts of the shape overlap each other. */
    OVERLAPPING_PARTS(true),
    /** Latitude stood before longitude. */
    SWAPPED_AXES(true),

    /** No geometry, or a geometry without a single point. */
    EMPTY(false),
    /** The outline has no surface: fewer than three distinct points, or all in line. */
    NO_SURFACE(false),
    /** The text is not a GeoJSON geometry, or a coordinate is not a number. */
    UNREADABLE(false),
    /** A line, several points or a collection: neither a perimeter nor a point. */
    UNSUPPORTED_TYPE(false),
    /** Neither in metropolitan France nor overseas. */
    OUTSIDE_FRANCE(false),
    /** The file is neither in WGS84 nor in Lambert-93. */
    UNKNOWN_SYSTEM(false);

    private final boolean mendable;

    ShapeFlaw(boolean mendable) {
        this.mendable = mendable;
    }

    /** Whether the shape is taken all the same, once mended. */
    public boolean mendable() {
        return mendable;
    }
}
