package fr.faubourg.tables;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of any file format, read once from its first row to its last. Reading throws {@link UnreadableFile}.
 */
public interface Sheet extends AutoCloseable {
    /** The headings, trimmed, never empty and all different (an empty one becomes "Colonne 3", a second "Nom" becomes "Nom (2)"). */
    List<String> headings();

    /** The rows after the headings, empty rows left out. Can be asked once. */
    Iterator<Row> rows();

    /** How the file was understood, in French: "CSV, Windows-1252, séparateur point-virgule". */
    String description();

    /** The coordinate reference system that the file declares, when it does. */
    default Optional<String> crs() {
        return Optional.empty();
    }

    /** The rows that were left aside so far, since they are no records. */
    default LeftAside leftAside() {
        return LeftAside.NONE;
    }

    @Override
    void close();

    /**
     * A row.
     *
     * @param line the number a person sees: the line of the file where the row begins (CSV), the row number (XLSX), the rank from 1
     *     (GeoJSON)
     * @param cells as many trimmed texts as there are headings; in XLSX numbers have a decimal point and dates are ISO
     * @param defect the French sentence that says why the row cannot be trusted (more cells than headings), or null
     */
    record Row(long line, List<String> cells, @Nullable String defect) {
        public Row {
            // No database text holds a NUL.
            cells = cells.stream()
                    .map(cell -> cell.indexOf('\0') < 0 ? cell : cell.replace("\0", ""))
                    .toList();
        }

        /** How many characters the row holds. */
        long size() {
            long size = 0;
            for (String cell : cells) {
                size += cell.length();
            }
            return size;
        }
    }
}
