package fr.faubourg.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The merged cells (cellules fusionnées) of a sheet, whose text stands in the first cell only. Rows are asked from the first to the last. */
final class Merges {
    private final List<Region> regions;
    private final List<Held> held = new ArrayList<>();
    private int next;

    /** A merged region; rows as a person sees them, columns from 0. */
    record Region(long firstRow, long lastRow, int firstColumn, int lastColumn) {
        boolean isWide() {
            return lastColumn > firstColumn;
        }
    }

    /** The text that a region goes on showing on its further rows. */
    private record Held(Region region, String text) {}

    Merges(List<Region> regions) {
        this.regions = regions.stream()
                .sorted(Comparator.comparingLong(Region::firstRow))
                .toList();
    }

    static Merges none() {
        return new Merges(List.of());
    }

    /** The row with the texts of cells merged with one above. */
    RawRow filled(RawRow row) {
        if (regions.isEmpty()) {
            return row;
        }
        for (; next < regions.size() && regions.get(next).firstRow() <= row.line(); next++) {
            Region region = regions.get(next);
            if (region.lastRow() > region.firstRow()) {
                held.add(new Held(region, region.firstRow() == row.line() ? row.cell(region.firstColumn()) : ""));
            }
        }
        List<String> cells = null;
        for (Iterator<Held> each = held.iterator(); each.hasNext(); ) {
            Held one = each.next();
            if (one.region().lastRow() < row.line()) {
                each.remove();
            } else if (one.region().firstRow() < row.line() && !one.text().isEmpty()) {
                cells = cells == null ? new ArrayList<>(row.cells()) : cells;
                while (cells.size() <= one.region().firstColumn()) {
                    cells.add("");
                }
                if (cells.get(one.region().firstColumn()).isBlank()) {
                    cells.set(one.region().firstColumn(), one.text());
                }
            }
        }
        return cells == null ? row : new RawRow(row.line(), cells);
    }

    /** The region over several columns that begins on this row and column. */
    Optional<Region> wide(long row, int column) {
        return wides(row).stream()
                .filter(region -> region.firstColumn() == column)
                .findFirst();
    }

    /** The regions over several columns that begin on this row. */
    List<Region> wides(long row) {
        int from = firstAt(row);
        List<Region> found = new ArrayList<>();
        for (int i = from; i < regions.size() && regions.get(i).firstRow() == row; i++) {
            if (regions.get(i).isWide()) {
                found.add(regions.get(i));
            }
        }
        return found;
    }

    private int firstAt(long row) {
        int low = 0;
        int high = regions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (regions.get(middle).firstRow() < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
