package fr.faubourg.tables;

import fr.faubourg.ui.UrlQuery;
import java.util.Comparator;
import java.util.List;

/** The form of the page "Exporter": boxes for the columns and a rank beside each, so that an order can be typed without a mouse. */
final class ExportForm {
    /** The name of the boxes. */
    static final String CHOSEN = "colonne";
    /** What the names of the ranks begin with. */
    static final String RANK = "rang.";

    private static final int LAST = 10_000;

    private ExportForm() {}

    /** The layout that was asked for, columns by rank; columns without a readable rank come last, in the order of the list. */
    static UrlQuery withColumns(UrlQuery sent, List<String> known) {
        List<String> chosen = known.stream()
                .filter(key -> sent.has(CHOSEN, key))
                .sorted(Comparator.comparingInt(key -> rank(sent, key)))
                .toList();
        return sent.with(ExportLayout.COLUMNS, String.join(",", chosen));
    }

    private static int rank(UrlQuery sent, String key) {
        String text = sent.first(RANK + key).orElse("").strip();
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : LAST;
    }
}
