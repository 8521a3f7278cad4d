package fr.faubourg.tables;

import java.util.List;

/**
 * A row of a file before it is known what it is: a title, headings, a record, a total.
 *
 * @param line the number a person sees
 * @param cells their texts
 */
record RawRow(long line, List<String> cells) {

    boolean isBlank() {
        return Headings.isEmpty(cells);
    }

    int filled() {
        int filled = 0;
        for (String cell : cells) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled;
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
