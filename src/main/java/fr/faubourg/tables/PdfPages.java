package fr.faubourg.tables;

import fr.faubourg.shared.TableExport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the template of a list on paper is given. */
public final class PdfPages {
    private PdfPages() {}

    /**
     * The document.
     *
     * @param dense whether letters are small, since there are many columns
     */
    public record Document(
            String title,
            String source,
            List<TableExport.Filter> filters,
            List<Cell> headings,
            List<List<Cell>> rows,
            Instant at,
            String by,
            boolean dense) {

        /** What the table's letters are set with. */
        public String density() {
            return dense ? "listed dense" : "listed";
        }
    }

    /** A cell in words, and how it is set: numbers to the right, days on one line. */
    public record Cell(String text, @Nullable String style) {}
}
