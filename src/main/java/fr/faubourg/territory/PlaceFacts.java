package fr.faubourg.territory;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Chart;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a module above knows of a place, shown on the place's page (ce qui s'y passe). Each module implements it as a
 * Spring bean and answers with the reader's rights: nothing is shown that the reader could not open.
 */
public interface PlaceFacts {

    /** Where the section stands, in ascending order: below zero beside the map (what the place is), above in the page (what happens there). */
    int order();

    /** The section for this place, or empty when there is nothing to say to this reader. */
    Optional<Section> of(PlaceId place, Viewer viewer);

    /**
     * A section of the page.
     *
     * @param heading in French: "Constats"
     * @param notice something to be aware of, in French, or null
     * @param figures a few counts, each of which opens on its records
     * @param entries the latest or most pressing records
     * @param href the list of all of them, or the page where they are edited, or null
     * @param hrefLabel what the link to it says, "Tous les constats"
     * @param chart what people would rather look at than read, or null
     * @param tables figures side by side, of what lies below the place
     * @param action what can be added here, or null
     */
    record Section(
            String heading,
            @Nullable String notice,
            List<Figure> figures,
            List<Entry> entries,
            @Nullable String href,
            String hrefLabel,
            @Nullable Chart chart,
            List<Table> tables,
            @Nullable Entry action) {
        public Section {
            figures = List.copyOf(figures);
            entries = List.copyOf(entries);
            tables = List.copyOf(tables);
        }

        public Section(
                String heading,
                @Nullable String notice,
                List<Figure> figures,
                List<Entry> entries,
                @Nullable String href,
                String hrefLabel) {
            this(heading, notice, figures, entries, href, hrefLabel, null, List.of(), null);
        }

        /** The same with a chart and tables. */
        public Section illustrated(@Nullable Chart drawing, List<Table> figuresSideBySide) {
            return new Section(heading, notice, figures, entries, href, hrefLabel, drawing, figuresSideBySide, action);
        }

        /** The same with something that can be added here. */
        public Section offering(@Nullable Entry something) {
            return new Section(heading, notice, figures, entries, href, hrefLabel, chart, tables, something);
        }
    }

    /**
     * Figures side by side.
     *
     * @param title the finding, in French
     * @param headings of the columns, the first for the labels
     */
    record Table(String title, List<String> headings, List<Line> lines) {
        public Table {
            headings = List.copyOf(headings);
            lines = List.copyOf(lines);
        }
    }

    /** A line of a table: its label with the page it opens, and its figures, ready to read, one for each further heading. */
    record Line(String label, String detail, @Nullable String href, List<Figure> figures) {
        public Line {
            figures = List.copyOf(figures);
        }
    }

    /** A count or a delay, ready to read ("12", "8,5 jours"), its label, and the records behind it. */
    record Figure(String value, String label, @Nullable String href) {}

    /** A record: its title, one line of detail in French (date, state), and its page. */
    record Entry(String title, String detail, @Nullable String href) {}
}
