package fr.faubourg.territory.geometry;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * Which areas cover a point, edges included: immutable, safe for any number of threads, several million points per
 * second on one core.
 *
 * <p>The world is cut in 8 × 8 cells, six times over where an outline passes (down to about 110 × 76 m). A cell that no
 * outline crosses knows its areas beforehand; in the others, {@link AreaEdges} decides exactly. The cells only ever save
 * work: they are tested with a margin, so the answer never depends on them.
 */
public final class PerimeterIndex {

    static final int LEVELS = 6;
    static final int BITS = 3;
    static final int SIDE = 1 << BITS;
    static final int CELLS = SIDE * SIDE;
    static final double COLUMNS_PER_DEGREE = (1 << (LEVELS * BITS)) / 360.0;
    static final double ROWS_PER_DEGREE = (1 << (LEVELS * BITS)) / 180.0;

    private final AreaEdges[] areas;

    /** Blocks of 64 cells; a cell is the offset of its leaf, or, negative, the complement of its block's offset. */
    private final int[] cells;

    /** Per leaf: how many areas cover all of it, how many remain to be tested, then the ones and the others. */
    private final int[] leaves;

    private final int mostAtOnce;

    private PerimeterIndex(AreaEdges[] areas, PerimeterIndexBuilder built) {
        this.areas = areas;
        this.cells = built.cells();
        this.leaves = built.leaves();
        this.mostAtOnce = built.mostAtOnce();
    }

    /** @param areas valid polygons and multi-polygons in degrees; the answers are their positions in this list */
    public static PerimeterIndex of(List<? extends Geometry> areas) {
        AreaEdges[] edges = areas.stream().map(AreaEdges::new).toArray(AreaEdges[]::new);
        return new PerimeterIndex(edges, new PerimeterIndexBuilder(edges));
    }

    /** An array of this length takes any answer. */
    public int mostAtOnce() {
        return mostAtOnce;
    }

    /**
     * Writes the positions of the areas that cover the point into {@code into}, in ascending order.
     *
     * @return how many there are; 0 too for coordinates that are not on Earth
     */
    public int locate(double longitude, double latitude, int[] into) {
        if (!(longitude >= -180 && longitude < 180 && latitude >= -90 && latitude < 90)) {
            return 0;
        }
        int leaf = leafAt(longitude, latitude);
        int covering = leaves[leaf];
        int testing = leaves[leaf + 1];
        int at = leaf + 2;
        int found = 0;
        while (found < covering) {
            into[found++] = leaves[at++];
        }
        for (int i = 0; i < testing; i++, at++) {
            int area = leaves[at];
            if (areas[area].covers(longitude, latitude)) {
                into[found++] = area;
            }
        }
        if (found > 1 && testing > 0) {
            Arrays.sort(into, 0, found);
        }
        return found;
    }

    private int leafAt(double longitude, double latitude) {
        int column = (int) ((longitude + 180) * COLUMNS_PER_DEGREE);
        int row = (int) ((latitude + 90) * ROWS_PER_DEGREE);
        int block = 0;
        for (int shift = (LEVELS - 1) * BITS; ; shift -= BITS) {
            int cell = cells[block + ((row >> shift) & (SIDE - 1)) * SIDE + ((column >> shift) & (SIDE - 1))];
            if (cell >= 0) {
                return cell;
            }
            block = ~cell;
        }
    }
}
