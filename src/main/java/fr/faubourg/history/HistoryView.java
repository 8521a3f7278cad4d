package fr.faubourg.history;

import fr.faubourg.ui.Page;
import fr.faubourg.ui.UrlQuery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a record's history.
 *
 * @param title the record
 * @param href its page
 * @param page what was done, latest first
 * @param record which record it is, for those who take its history out
 */
public record HistoryView(String title, String href, Page<Entry> page, UrlQuery query, UrlQuery record) {

    /**
     * What one person did at one moment.
     *
     * @param undoAction where it can be taken back; null when it cannot, or not by the reader
     */
    public record Entry(
            Instant at,
            String who,
            List<Item> items,
            @Nullable String undoAction) {
        public Entry {
            items = List.copyOf(items);
        }

        /** Which change it is, in the form that takes it back. */
        public String moment() {
            return at.toString();
        }
    }

    /**
     * What was done to one row.
     *
     * @param title "Noté", "Modifié", "Délai ajouté"
     */
    public record Item(String title, List<Line> lines) {
        public Item {
            lines = List.copyOf(lines);
        }
    }

    /** A field; before and after are null where there was nothing, both when only that it changed is said. */
    public record Line(
            String label, @Nullable String before, @Nullable String after) {}
}
