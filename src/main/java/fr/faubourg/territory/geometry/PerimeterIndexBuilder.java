package fr.faubourg.territory.geometry;

import static fr.faubourg.territory.geometry.PerimeterIndex.BITS;
import static fr.faubourg.territory.geometry.PerimeterIndex.CELLS;
import static fr.faubourg.territory.geometry.PerimeterIndex.COLUMNS_PER_DEGREE;
import static fr.faubourg.territory.geometry.PerimeterIndex.LEVELS;
import static fr.faubourg.territory.geometry.PerimeterIndex.ROWS_PER_DEGREE;
import static fr.faubourg.territory.geometry.PerimeterIndex.SIDE;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts the world into the cells of a {@link PerimeterIndex}, only as finely as the outlines ask. */
final class PerimeterIndexBuilder {

    /** Cells are widened by this many degrees (a tenth of a millimetre), so that rounding never matters. */
    private static final double MARGIN = 1e-9;

    private final AreaEdges[] areas;
    private final Ints cells = new Ints();
    private final Ints leaves = new Ints();
    private final Map<IntBuffer, Integer> knownLeaves = new HashMap<>();
    private int mostAtOnce;

    /** The part of one area's outline that passes through a cell. */
    private record Outline(int area, int[] edges) {}

    PerimeterIndexBuilder(AreaEdges[] areas) {
        this.areas = areas;
        leaf(new int[0], List.of()); // the empty leaf is at 0
        List<Outline> outlines = new ArrayList<>(areas.length);
        for (int area = 0; area < areas.length; area++) {
            outlines.add(new Outline(area, sequence(areas[area].count())));
        }
        block(LEVELS - 1, 0, 0, new int[0], outlines);
    }

    int[] cells() {
        return cells.toArray();
    }

    int[] leaves() {
        return leaves.toArray();
    }

    int mostAtOnce() {
        return mostAtOnce;
    }

    /** Writes the 64 cells of one block and those below; returns its offset. Column and row are those of its corner. */
    private int block(int level, int column, int row, int[] covering, List<Outline> outlines) {
        int offset = cells.reserve(CELLS);
        int shift = level * BITS;
        List<List<Outline>> passing = new ArrayList<>(CELLS);
        List<Ints> covered = new ArrayList<>(CELLS);
        for (int i = 0; i < CELLS; i++) {
            passing.add(new ArrayList<>(1));
            covered.add(new Ints(covering));
        }
        for (Outline outline : outlines) {
            Ints[] split = split(outline, shift, column, row);
            for (int i = 0; i < CELLS; i++) {
                if (split[i].length() > 0) {
                    passing.get(i).add(new Outline(outline.area(), split[i].toArray()));
                } else if (coversCentre(areas[outline.area()], shift, column, row, i)) {
                    covered.get(i).add(outline.area());
                }
            }
        }
        for (int i = 0; i < CELLS; i++) {
            int[] all = covered.get(i).toArray();
            boolean whole = passing.get(i).isEmpty() || level == 0;
            int cell = whole
                    ? leaf(all, passing.get(i))
                    : ~block(
                            level - 1,
                            column + ((i % SIDE) << shift),
                            row + ((i / SIDE) << shift),
                            all,
                            passing.get(i));
            cells.set(offset + i, cell);
        }
        return offset;
    }

    private Ints[] split(Outline outline, int shift, int column, int row) {
        Ints[] split = new Ints[CELLS];
        for (int i = 0; i < CELLS; i++) {
            split[i] = new Ints(0);
        }
        AreaEdges area = areas[outline.area()];
        for (int edge : outline.edges()) {
            double x1 = area.x1(edge);
            double y1 = area.y1(edge);
            double x2 = area.x2(edge);
            double y2 = area.y2(edge);
            int left = child(Math.min(x1, x2) - MARGIN + 180, COLUMNS_PER_DEGREE, shift, column);
            int right = child(Math.max(x1, x2) + MARGIN + 180, COLUMNS_PER_DEGREE, shift, column);
            int low = child(Math.min(y1, y2) - MARGIN + 90, ROWS_PER_DEGREE, shift, row);
            int high = child(Math.max(y1, y2) + MARGIN + 90, ROWS_PER_DEGREE, shift, row);
            for (int r = low; r <= high; r++) {
                for (int c = left; c <= right; c++) {
                    if (passes(x1, y1, x2, y2, column + (c << shift), row + (r << shift), 1 << shift)) {
                        split[r * SIDE + c].add(edge);
                    }
                }
            }
        }
        return split;
    }

    /** The position of a coordinate among the 8 cells of a side; the ends take what lies beyond. */
    private static int child(double degrees, double perDegree, int shift, int corner) {
        return Math.clamp(((long) Math.floor(degrees * perDegree) - corner) >> shift, 0, SIDE - 1);
    }

    /** Whether the line through the edge has corners of the widened cell on both sides, or on it. */
    private static boolean passes(double x1, double y1, double x2, double y2, int column, int row, int size) {
        double left = column / COLUMNS_PER_DEGREE - 180 - MARGIN - x1;
        double right = (column + size) / COLUMNS_PER_DEGREE - 180 + MARGIN - x1;
        double low = row / ROWS_PER_DEGREE - 90 - MARGIN - y1;
        double high = (row + size) / ROWS_PER_DEGREE - 90 + MARGIN - y1;
        double dx = x2 - x1;
        double dy = y2 - y1;
        double a = dx * low - dy * left;
        double b = dx * low - dy * right;
        double c = dx * high - dy * left;
        double d = dx * high - dy * right;
        return Math.min(Math.min(a, b), Math.min(c, d)) <= 0 && Math.max(Math.max(a, b), Math.max(c, d)) >= 0;
    }

    private static boolean coversCentre(AreaEdges area, int shift, int column, int row, int i) {
        double half = (1 << shift) / 2.0;
        double x = (column + ((i % SIDE) << shift) + half) / COLUMNS_PER_DEGREE - 180;
        double y = (row + ((i / SIDE) << shift) + half) / ROWS_PER_DEGREE - 90;
        return area.covers(x, y);
    }

    /** The offset of the leaf with these areas; equal leaves are written once. */
    private int leaf(int[] covering, List<Outline> outlines) {
        int[] leaf = new int[2 + covering.length + outlines.size()];
        leaf[0] = covering.length;
        leaf[1] = outlines.size();
        Arrays.sort(covering);
        System.arraycopy(covering, 0, leaf, 2, covering.length);
        for (int i = 0; i < outlines.size(); i++) {
            leaf[2 + covering.length + i] = outlines.get(i).area();
        }
        mostAtOnce = Math.max(mostAtOnce, leaf.length - 2);
        return knownLeaves.computeIfAbsent(IntBuffer.wrap(leaf), unknown -> leaves.addAll(leaf));
    }

    private static int[] sequence(int count) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    /** A growing array of ints. */
    private static final class Ints {
        private int[] values;
        private int length;

        Ints() {
            this(1 << 12);
        }

        Ints(int room) {
            values = new int[room];
        }

        Ints(int[] copied) {
            values = copied.clone();
            length = copied.length;
        }

        int length() {
            return length;
        }

        void add(int value) {
            int at = reserve(1);
            values[at] = value;
        }

        int addAll(int[] added) {
            int offset = reserve(added.length);
            System.arraycopy(added, 0, values, offset, added.length);
            return offset;
        }

        int reserve(int count) {
            int offset = length;
            length += count;
            if (length > values.length) {
                values = Arrays.copyOf(values, Math.max(length, values.length * 2));
            }
            return offset;
        }

        void set(int at, int value) {
            values[at] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, length);
        }
    }
}
