package fr.faubourg.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the headings of a table stand (ligne des titres).
 *
 * @param line their row as a person sees it
 * @param rows over how many rows they stand: 1 or 2
 * @param texts the headings, those of two rows put together: "Adresse – Rue"
 */
record HeadingPlace(long line, int rows, List<String> texts) {
    static final String BETWEEN = " – ";

    /**
     * Finds the headings among the first rows, or takes those chosen.
     *
     * @throws UnreadableFile when there is none
     */
    static HeadingPlace find(List<RawRow> first, Merges merges, SheetChoice choice, String empty) {
        int index = choice.headingRow() > 0 ? chosen(first, choice.headingRow()) : likeliest(first, empty);
        RawRow top = first.get(index);
        RawRow below = index + 1 < first.size() ? first.get(index + 1) : null;
        boolean two = below != null
                && (choice.headingRows() == 2 || (choice.headingRows() == 0 && isSecondRow(top, below, merges)));
        return two && below != null
                ? new HeadingPlace(top.line(), 2, together(top, below, merges))
                : new HeadingPlace(top.line(), 1, top.cells());
    }

    private static int chosen(List<RawRow> first, int line) {
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).line() == line && !first.get(i).isBlank()) {
                return i;
            }
        }
        throw new UnreadableFile(
                "La ligne " + line
                        + " ne donne pas de titres\u00a0: indiquez le numéro de la ligne où sont écrits les titres des colonnes.");
    }

    /** The first row filled at least half as much as the table usually is: what stands above is a title. */
    private static int likeliest(List<RawRow> rows, String empty) {
        int[] filled = rows.stream().mapToInt(RawRow::filled).toArray();
        int[] sorted = IntStream.of(filled).filter(count -> count > 0).sorted().toArray();
        if (sorted.length == 0) {
            throw new UnreadableFile(empty);
        }
        int usual = sorted[sorted.length * 3 / 4];
        int enough = usual < 2 ? 1 : Math.max(2, (usual + 1) / 2);
        for (int least : new int[] {enough, 2, 1}) {
            for (int i = 0; i < filled.length; i++) {
                if (filled[i] >= least) {
                    return i;
                }
            }
        }
        throw new UnreadableFile(empty);
    }

    /** Whether the row completes headings merged over several columns. */
    private static boolean isSecondRow(RawRow top, RawRow below, Merges merges) {
        int completed = 0;
        for (Merges.Region region : merges.wides(top.line())) {
            for (int column = region.firstColumn(); column <= region.lastColumn(); column++) {
                String text = below.cell(column).strip();
                if (!text.isEmpty() && !Character.isLetter(text.codePointAt(0))) {
                    return false;
                }
                completed += text.isEmpty() || region.lastRow() > top.line() ? 0 : 1;
            }
        }
        return completed >= 2;
    }

    private static List<String> together(RawRow top, RawRow below, Merges merges) {
        int width = Math.min(Math.max(top.cells().size(), below.cells().size()), 4 * Limits.COLUMNS);
        List<String> texts = new ArrayList<>(width);
        String carried = "";
        int carriedTo = -1;
        boolean told = !merges.wides(top.line()).isEmpty();
        for (int column = 0; column < width; column++) {
            String over = top.cell(column).strip();
            String under = below.cell(column).strip();
            if (!over.isEmpty()) {
                carried = over;
                carriedTo = told
                        ? merges.wide(top.line(), column)
                                .map(Merges.Region::lastColumn)
                                .orElse(column)
                        : Integer.MAX_VALUE;
            } else if (column <= carriedTo && !under.isEmpty()) {
                over = carried;
            }
            texts.add(over.isEmpty() || over.equals(under) ? under : under.isEmpty() ? over : over + BETWEEN + under);
        }
        return texts;
    }
}
