package fr.faubourg.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes headings usable: trimmed, never empty, all different. */
final class Headings {
    private Headings() {}

    static List<String> clean(List<String> raw) {
        int width = raw.size();
        while (width > 0 && raw.get(width - 1).isBlank()) {
            width--;
        }
        if (width == 0) {
            throw new UnreadableFile(
                    "La première ligne ne donne pas de titres de colonnes\u00a0: ajoutez une ligne de titres en haut du tableau.");
        }
        if (width > Limits.COLUMNS) {
            throw Limits.tooManyColumns();
        }
        Set<String> seen = new HashSet<>();
        List<String> clean = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            String heading = raw.get(i).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
            heading = heading.isEmpty() ? "Colonne " + (i + 1) : shortened(heading);
            String unique = heading;
            for (int n = 2; !seen.add(unique); n++) {
                unique = heading + " (" + n + ")";
            }
            clean.add(unique);
        }
        return List.copyOf(clean);
    }

    /** The cells as many as the headings; a row with more of them that are not empty has a defect. */
    static Sheet.Row row(long line, List<String> raw, int width) {
        List<String> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            cells.add(i < raw.size() ? plain(raw.get(i).strip()) : "");
        }
        for (int i = width; i < raw.size(); i++) {
            if (!raw.get(i).isBlank()) {
                return new Sheet.Row(
                        line,
                        cells,
                        "La ligne a " + raw.size() + " cellules pour " + width + (width == 1 ? " titre." : " titres."));
            }
        }
        return new Sheet.Row(line, cells, null);
    }

    /** Without the apostrophe that keeps a text from being taken for a formula. */
    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    static boolean isEmpty(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    private static String shortened(String heading) {
        return heading.length() <= 120 ? heading : heading.substring(0, 120) + "…";
    }
}
