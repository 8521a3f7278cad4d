package fr.faubourg.files;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** The grid of squares over a photo, for marking without a script: large enough for a thumb on a phone. */
record BlurGrid(int columns, int rows) {
    private static final int ACROSS = 12;
    private static final int MOST_ROWS = 24;

    static BlurGrid of(int width, int height) {
        return new BlurGrid(ACROSS, Math.clamp(Math.round((double) ACROSS * height / width), 3, MOST_ROWS));
    }

    /** The areas of squares that are named {@code column-row}; other names are none of its squares. */
    List<BlurArea> areas(Collection<String> squares) {
        return IntStream.range(0, rows)
                .boxed()
                .flatMap(row -> IntStream.range(0, columns)
                        .filter(column -> squares.contains(column + "-" + row))
                        .mapToObj(column -> area(column, row)))
                .toList();
    }

    private BlurArea area(int column, int row) {
        int left = BlurArea.WHOLE * column / columns;
        int top = BlurArea.WHOLE * row / rows;
        return new BlurArea(
                false,
                left,
                top,
                BlurArea.WHOLE * (column + 1) / columns - left,
                BlurArea.WHOLE * (row + 1) / rows - top);
    }
}
