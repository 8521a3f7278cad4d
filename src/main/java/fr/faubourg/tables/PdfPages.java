package fr.faubourg.tables;

import java.time.Instant;
import java.util.List;

/** What the template of a list on paper is given. */
public final class PdfPages {
    private PdfPages() {}

    /**
     * The document.
     *
     * @param wide whether the page lies on its side
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
            boolean wide,
            boolean dense) {

        /** What the table's letters are set with. */
        public String density() {
            return dense ? "listed dense" : "listed";
        }
    }

    /** A cell in words. */
    public record Cell(String text, boolean number) {}
}
